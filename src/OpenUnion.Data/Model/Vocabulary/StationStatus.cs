namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>Whether a station works.</summary>
public enum StationStatus
{
    [Term("运营中", "Open to its users")]
    OPERATING,

    [Term("关闭", "Closed for good or until further notice")]
    CLOSED,
}
