using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What kind of body an organization is.</summary>
[Description("What kind of body an organization is.")]
public enum OrganizationKind
{
    [Term("工会", "Trade union of a place")]
    TRADE_UNION,

    [Term("产业工会 / 行业工会联合会", "Trade union of an industry")]
    INDUSTRIAL_UNION,

    [Term("企业工会", "Trade union of an enterprise")]
    ENTERPRISE_UNION,

    [Term("政府部门", "Government body")]
    GOVERNMENT,

    [Term("党组织", "Party body")]
    PARTY,

    [Term("事业单位", "Public institution")]
    PUBLIC_INSTITUTION,

    [Term("企业", "Enterprise")]
    ENTERPRISE,

    [Term("院校", "School, college or university")]
    SCHOOL,

    [Term("社会组织 / 协会 / 联盟", "Social organization, association or alliance")]
    SOCIAL_ORGANIZATION,

    [Term("法院 / 检察院", "Court or procuratorate")]
    JUDICIARY,

    [Term("媒体 / 出版社", "Media or publisher")]
    MEDIA,
}
