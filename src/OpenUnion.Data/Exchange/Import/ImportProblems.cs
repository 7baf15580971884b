namespace OpenUnion.Data.Exchange.Import;

/// <summary>One thing that is wrong with a data package.</summary>
/// <param name="File">Path of the file below the package's folder; for the descriptor with the place in it, such as <c>datapackage.json:resources[3].path</c>.</param>
/// <param name="Line">Line from 1; null where the file as a whole is meant.</param>
/// <param name="Column">Character (code point) of the line, from 1.</param>
/// <param name="Message"><c>found …, expected …</c></param>
public sealed record ImportProblem(string File, long? Line, int? Column, string Message)
{
    /// <summary><c>stations.csv:5:7: found …, expected …</c></summary>
    public override string ToString() => Line is null ? $"{File}: {Message}" : $"{File}:{Line}:{Column}: {Message}";
}

/// <summary>Why a package was not imported; nothing was changed.</summary>
/// <param name="Total">How many problems there are.</param>
/// <param name="First">The first <see cref="Shown"/> of them, by file, line and column.</param>
public sealed record ImportProblems(long Total, IReadOnlyList<ImportProblem> First)
{
    /// <summary>How many problems are listed.</summary>
    public const int Shown = 100;
}
