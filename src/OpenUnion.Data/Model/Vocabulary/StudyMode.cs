using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How one learns.</summary>
[Description("How one learns.")]
public enum StudyMode
{
    [Term("远程 / 网络直播课和录播课", "Online, live or recorded")]
    ONLINE,

    [Term("面授 / 到校上课", "In person")]
    IN_PERSON,

    [Term("业余", "Beside work")]
    PART_TIME,

    [Term("集中培训 / 沉浸式培训", "A course of some days")]
    WORKSHOP,

    [Term("宣讲 / 专题报告", "Lectures")]
    LECTURE,

    [Term("师徒传承 / 传帮带", "Master and apprentice")]
    APPRENTICESHIP,
}
