using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How a printed figure is to be read: the hedge word that stands with it.</summary>
[Description("How a printed figure is to be read: the hedge word that stands with it.")]
public enum Qualifier
{
    [Term("（无修饰词）", "No hedge word printed; may still be rounded: see rounding_unit")]
    EXACT,

    [Term("近", "Slightly below the value")]
    NEARLY,

    [Term("余 / 多 / 超 / 突破", "Above the value")]
    OVER,

    [Term("以上 / 至少 / 之后", "Value or more")]
    AT_LEAST,

    [Term("约 / 左右", "About the value")]
    APPROXIMATE,

    [Term("近N年 / N日内", "Within that span (not NEARLY)")]
    WITHIN,

    [Term("第N", "Rank, edition or anniversary, not a quantity")]
    ORDINAL,

    [Term("十几 / 几十 / 十几万", "Range only: value null, value_min/value_max")]
    INDEFINITE,
}
