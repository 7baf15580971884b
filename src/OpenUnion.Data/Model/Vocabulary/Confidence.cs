using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How sure a reading is.</summary>
[Description("How sure a reading is.")]
public enum Confidence
{
    [Term("高", "Printed plainly")]
    HIGH,

    [Term("中", "Printed, with a small inference")]
    MEDIUM,

    [Term("低", "Torn, truncated or reordered text")]
    LOW,
}
