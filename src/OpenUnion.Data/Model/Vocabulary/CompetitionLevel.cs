using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How wide the circle is that a competition draws from.</summary>
[Description("How wide the circle is that a competition draws from.")]
public enum CompetitionLevel
{
    [Term("企业", "Enterprise")]
    ENTERPRISE,

    [Term("街道", "Subdistrict")]
    SUBDISTRICT,

    [Term("县（市、区）", "County")]
    COUNTY,

    [Term("市", "City")]
    MUNICIPAL,

    [Term("市、县两级", "City and county (grouped plan)")]
    MUNICIPAL_AND_COUNTY,

    [Term("产业工会", "Industrial union")]
    INDUSTRIAL,

    [Term("省级 / 直辖市", "Provincial")]
    PROVINCIAL,

    [Term("京津冀", "Cross-provincial")]
    CROSS_PROVINCIAL,

    [Term("全国", "National (not seen in these pages)")]
    NATIONAL,
}
