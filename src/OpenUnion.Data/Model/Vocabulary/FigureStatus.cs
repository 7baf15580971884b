using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>Whether a figure is a fact or a plan.</summary>
[Description("Whether a figure is a fact or a plan.")]
public enum FigureStatus
{
    [Term("已实现", "Counted or reported as done")]
    ACTUAL,

    [Term("计划或预计", "Planned or expected")]
    PLANNED,
}
