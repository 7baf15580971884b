using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What an organization does in an activity.</summary>
[Description("What an organization does in an activity.")]
public enum OrganizationRole
{
    [Term("主办", "Organizer")]
    ORGANIZER,

    [Term("联合举办 / 协办", "Co-organizer")]
    CO_ORGANIZER,

    [Term("承办 / 举办地", "Host: carries it out or lends the place")]
    HOST,

    [Term("提供服务 / 授课 / 承接", "Provides the service or the teaching")]
    PROVIDER,

    [Term("出资 / 资助", "Funder")]
    FUNDER,

    [Term("指导", "Guides it")]
    GUIDE,

    [Term("合作", "Partner")]
    PARTNER,

    [Term("参与 / 成员单位", "Takes part")]
    PARTICIPANT,
}
