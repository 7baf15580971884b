namespace OpenUnion.Data.Model;

/// <summary>Whoever writes to the dataset queues behind the others by this advisory lock, for the length of a transaction.</summary>
public static class DatasetLock
{
    /// <summary>The key of <c>pg_advisory_xact_lock</c>.</summary>
    public const long Key = 0x4F55_0001;
}
