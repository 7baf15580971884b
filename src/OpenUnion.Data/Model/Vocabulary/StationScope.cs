using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>Whether a row stands for one place or for several.</summary>
[Description("Whether a row stands for one place or for several.")]
public enum StationScope
{
    [Term("单个站点", "One place")]
    SINGLE,

    [Term("一组站点", "Several places that the source names together, without telling them apart")]
    GROUP,
}
