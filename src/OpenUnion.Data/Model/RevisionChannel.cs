namespace OpenUnion.Data.Model;

/// <summary>Whoever ends a revision says so on this channel, in its transaction: it is heard when the revision can be seen.</summary>
public static class RevisionChannel
{
    /// <summary>The name that <c>LISTEN</c> and <c>NOTIFY</c> take.</summary>
    public const string Name = "openunion_revision";
}
