namespace OpenUnion.Server.Tests;

/// <summary>Tests that measure the memory of the process: they run one after another, when all others are through.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    public const string Name = "Alone";
}
