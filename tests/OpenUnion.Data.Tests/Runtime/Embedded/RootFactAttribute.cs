namespace OpenUnion.Data.Tests.Runtime.Embedded;

/// <summary>A test of what root alone can do: change users and enter closed folders.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!Environment.IsPrivilegedProcess) Skip = "Only root can run as several users.";
    }
}
