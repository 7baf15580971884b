using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What a revision did to a row.</summary>
[Description("What a revision did to a row.")]
public enum ChangeOperation
{
    [Term("新增", "Added")]
    ADDED,

    [Term("修改", "Changed")]
    CHANGED,

    [Term("删除", "Removed")]
    REMOVED,
}
