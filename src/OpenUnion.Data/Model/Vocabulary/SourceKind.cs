using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What kind of publication a source is.</summary>
[Description("What kind of publication a source is.")]
public enum SourceKind
{
    [Term("消息", "News report")]
    NEWS,

    [Term("通讯", "Feature")]
    FEATURE,

    [Term("图片新闻", "Photo with caption")]
    PHOTO,

    [Term("案例", "Case study")]
    CASE_STUDY,

    [Term("开栏的话", "Editor's note")]
    COLUMN_NOTE,

    [Term("通知", "Notice by a public body")]
    NOTICE,

    [Term("数据集", "A dataset")]
    DATASET,
}
