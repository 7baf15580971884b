using Microsoft.Extensions.Primitives;

namespace OpenUnion.Server.GraphQL;

/// <summary>What the header <c>GraphQL-Cost</c> asks for.</summary>
internal enum CostMode
{
    None,

    /// <summary>Execute, and say what it cost.</summary>
    Report,

    /// <summary>Only say what it would cost.</summary>
    Validate,
}

internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    public static Outcome<CostMode> Read(StringValues values) => values.ToString().ToLowerInvariant() switch
    {
        "" => CostMode.None,
        "report" => CostMode.Report,
        "validate" => CostMode.Validate,
        var other => RequestFailures.InvalidRequest($"Expected the header {Name} to be report or validate, found \"{other}\"."),
    };
}
