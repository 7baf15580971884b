using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>Whether a station works.</summary>
[Description("Whether a station works.")]
public enum StationStatus
{
    [Term("运营中", "Open to its users")]
    OPERATING,

    [Term("关闭", "Closed for good or until further notice")]
    CLOSED,
}
