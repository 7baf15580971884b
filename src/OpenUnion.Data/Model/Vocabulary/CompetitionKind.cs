using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What kind of contest it is.</summary>
[Description("What kind of contest it is.")]
public enum CompetitionKind
{
    [Term("职业技能竞赛", "Vocational skills")]
    VOCATIONAL_SKILLS,

    [Term("劳动和技能竞赛", "Labour and skills")]
    LABOUR_AND_SKILLS,

    [Term("厨艺大赛", "Cooking")]
    COOKING,

    [Term("征文、书法、美术、摄影", "Cultural")]
    CULTURAL,

    [Term("融媒体节目", "Media contest")]
    MEDIA_CONTEST,

    [Term("提升年", "Campaign year")]
    CAMPAIGN,

    [Term("选树", "Honour selection")]
    HONOUR_SELECTION,
}
