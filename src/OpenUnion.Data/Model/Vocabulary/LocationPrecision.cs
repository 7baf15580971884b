using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How exact a point is.</summary>
[Description("How exact a point is.")]
public enum LocationPrecision
{
    [Term("门牌地址", "The building or its door: within about 100 metres")]
    ADDRESS,

    [Term("街区", "The block, park or interchange: within about 1,000 metres")]
    NEIGHBOURHOOD,

    [Term("区县", "Only the district, county or town is known")]
    DISTRICT,
}
