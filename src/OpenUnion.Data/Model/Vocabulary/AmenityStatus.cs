using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The state of an amenity when last checked.</summary>
[Description("The state of an amenity when last checked.")]
public enum AmenityStatus
{
    [Term("可用", "Reported or seen working")]
    AVAILABLE,

    [Term("故障", "Reported or seen broken, empty or expired")]
    OUT_OF_ORDER,
}
