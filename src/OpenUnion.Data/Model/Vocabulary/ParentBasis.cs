using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How a parent organization is known.</summary>
[Description("How a parent organization is known.")]
public enum ParentBasis
{
    [Term("文中写明", "The source says so")]
    STATED,

    [Term("由组织体系推定", "Follows from how unions are organized")]
    STRUCTURAL,
}
