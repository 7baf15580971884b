using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What kind of training it is.</summary>
[Description("What kind of training it is.")]
public enum TrainingKind
{
    [Term("学历提升", "Degree")]
    DEGREE,

    [Term("学历技能双提升", "Degree and skills")]
    DEGREE_AND_SKILLS,

    [Term("企业职工培训", "Enterprise training")]
    ENTERPRISE_SKILLS,

    [Term("工会干部培训", "Union-cadre training")]
    CADRE,

    [Term("工匠学院", "Craftsman college")]
    CRAFTSMAN_COLLEGE,

    [Term("工匠选树培育", "Craftsman cultivation")]
    CRAFTSMAN_CULTIVATION,

    [Term("导师制", "Mentorship")]
    MENTORSHIP,

    [Term("思政 / 宣讲", "Ideological education")]
    IDEOLOGICAL_EDUCATION,

    [Term("实施纲要", "Policy plan")]
    POLICY_PLAN,

    [Term("教材", "Teaching material")]
    TEACHING_MATERIAL,
}
