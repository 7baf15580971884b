using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What a charity or assistance project is about.</summary>
[Description("What a charity or assistance project is about.")]
public enum CharityCategory
{
    [Term("爱心互献", "Donation / exchange of goods")]
    DONATION,

    [Term("医疗互助", "Mutual aid")]
    MUTUAL_AID,

    [Term("困难帮扶", "Hardship assistance")]
    HARDSHIP_ASSISTANCE,

    [Term("走访慰问（送温暖）", "Seasonal visits")]
    SEASONAL_CONDOLENCE,

    [Term("四季帮扶", "Four-season assistance")]
    SEASONAL_ASSISTANCE,

    [Term("就业援助 / 送岗", "Employment assistance")]
    EMPLOYMENT_ASSISTANCE,

    [Term("法律援助 / 调解 / 欠薪", "Legal aid, mediation, wage recovery")]
    LEGAL_AID,

    [Term("体检 / 三检", "Health")]
    HEALTH,

    [Term("女职工关爱", "Women and maternity")]
    WOMEN_AND_MATERNITY,

    [Term("托育", "Childcare")]
    CHILDCARE,

    [Term("文化服务", "Culture")]
    CULTURE,

    [Term("文体活动（健步行）", "Sport")]
    SPORT,

    [Term("免费理发", "Free haircuts")]
    FREE_HAIRCUT,

    [Term("购买社会组织服务", "Procured social services")]
    PROCURED_SOCIAL_SERVICES,

    [Term("创新助推", "Innovation support")]
    INNOVATION_SUPPORT,

    [Term("驿站提质增效", "Station upgrading")]
    STATION_UPGRADE,

    [Term("十件实事", "Service campaign")]
    SERVICE_CAMPAIGN,

    [Term("建会入会", "Membership drive (borderline)")]
    MEMBERSHIP_DRIVE,

    [Term("座谈会", "Dialogue (borderline)")]
    DIALOGUE,

    [Term("历史", "Historical (borderline)")]
    HISTORICAL,
}
