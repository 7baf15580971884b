using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The level of a degree.</summary>
[Description("The level of a degree.")]
public enum EducationLevel
{
    [Term("专科 / 高起专", "Junior college")]
    JUNIOR_COLLEGE,

    [Term("本科 / 专升本", "Bachelor")]
    BACHELOR,

    [Term("硕士 / 研究生", "Master")]
    MASTER,
}
