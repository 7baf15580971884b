using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The kind of record that a citation or a conflict speaks of.</summary>
[Description("The kind of record that a citation or a conflict speaks of.")]
public enum SubjectType
{
    [Term("驿站", "Station")]
    STATION,

    [Term("培训项目", "Training program")]
    TRAINING_PROGRAM,

    [Term("竞赛", "Competition")]
    COMPETITION,

    [Term("公益项目", "Charity project")]
    CHARITY_PROJECT,

    [Term("组织", "Organization")]
    ORGANIZATION,

    [Term("统计数字", "Statistic")]
    STATISTIC,
}
