using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How far an activity has come when its source was published.</summary>
[Description("How far an activity has come when its source was published.")]
public enum ActivityStatus
{
    [Term("计划", "Announced, not begun")]
    PLANNED,

    [Term("进行中", "Running")]
    ACTIVE,

    [Term("已完成", "Over")]
    COMPLETED,
}
