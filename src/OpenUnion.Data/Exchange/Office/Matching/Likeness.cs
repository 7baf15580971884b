using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Office.Matching;

/// <summary>A station as it is compared with others.</summary>
/// <param name="Name">Folded.</param>
/// <param name="Core">What is its own in the name.</param>
/// <param name="Line">Codes of its region and all above it.</param>
/// <param name="Address">Folded; empty if not known.</param>
internal sealed record Likened<T>(T Station, string Name, string Core, IReadOnlyList<string> Line, string Address, Position? Place);

/// <summary>What two records of stations are to each other.</summary>
internal enum Likeness
{
    Other,

    /// <summary>They may be one: a person has to say.</summary>
    Doubtful,

    /// <summary>They have the same name in the same region, and nothing speaks against it.</summary>
    Same,
}

/// <summary>Compares stations by name, region, address and distance. The rules stand in <c>docs/office.md</c>.</summary>
internal static class LikenessRules
{
    /// <summary>Metres within which one name is one station.</summary>
    public const double Near = 500;

    /// <summary>Metres within which half a name is enough for doubt.</summary>
    public const double Beside = 100;

    private const int ShortestAddress = 6;

    public static Likeness Compare<TOne, TOther>(Likened<TOne> one, Likened<TOther> other)
    {
        var related = one.Line.Contains(other.Line[0], StringComparer.Ordinal) || other.Line.Contains(one.Line[0], StringComparer.Ordinal);
        var metres = Metres(one.Place, other.Place);
        if (one.Name == other.Name && related)
            return metres is null or <= Near ? Likeness.Same : Likeness.Doubtful;
        var alike = NameCore.Likeness(one.Core, other.Core);
        var doubtful = metres switch
        {
            <= Beside => alike >= 0.5,
            <= Near => alike >= 0.8,
            null => related && one.Core == other.Core && one.Core.Length > 0,
            _ => false,
        };
        return doubtful || (alike >= 0.5 && one.Address == other.Address && one.Address.Length >= ShortestAddress && one.Address.Any(char.IsDigit))
            ? Likeness.Doubtful
            : Likeness.Other;
    }

    /// <summary>Metres between two places; null where one is not known.</summary>
    public static double? Metres(Position? one, Position? other) => one is { } from && other is { } to ? Spheroid.Between(from, to).Metres : null;
}
