using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The level of a region in GB/T 2260.</summary>
[Description("The level of a region in GB/T 2260.")]
public enum RegionLevel
{
    [Term("国家", "Country")]
    COUNTRY,

    [Term("省级", "Province-level: province, municipality, autonomous region, special administrative region")]
    PROVINCE,

    [Term("地级", "Prefecture-level: city, prefecture, league")]
    PREFECTURE,

    [Term("县级", "County-level: district, county, county-level city, banner")]
    COUNTY,
}
