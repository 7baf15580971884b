using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>Where a name comes from.</summary>
[Description("Where a name comes from.")]
public enum NameBasis
{
    [Term("文中名称", "The name is printed in the source")]
    PRINTED,

    [Term("整理者命名", "The source describes the place without a name; the curator named it")]
    CURATOR_COINED,
}
