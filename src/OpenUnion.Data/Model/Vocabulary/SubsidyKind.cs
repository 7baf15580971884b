using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The form that support takes.</summary>
[Description("The form that support takes.")]
public enum SubsidyKind
{
    [Term("全额学费资助 / 全额资助学费", "Full tuition")]
    FULL_TUITION,

    [Term("部分学费资助", "Partial tuition")]
    PARTIAL_TUITION,

    [Term("学费资助", "Tuition aid, share not stated")]
    TUITION_UNSPECIFIED,

    [Term("助推资金", "Study grant")]
    STUDY_GRANT,

    [Term("免费互助保障", "Free mutual-aid cover")]
    FREE_MUTUAL_AID_COVER,

    [Term("互助金报销", "Mutual-aid reimbursement")]
    MUTUAL_AID_REIMBURSEMENT,

    [Term("互助资金", "Mutual-aid funds")]
    MUTUAL_AID_FUND,

    [Term("救助慰问资金", "Relief money")]
    RELIEF_CASH,

    [Term("出资购买服务", "Procurement of services")]
    SERVICE_PROCUREMENT,

    [Term("专项资金", "Earmarked fund")]
    SPECIAL_FUND,

    [Term("免费（理发、托育、体检、咨询）", "Free service")]
    FREE_SERVICE,

    [Term("优惠", "Discount")]
    DISCOUNT,

    [Term("慰问品 / 生活物资 / 守护包", "Goods in kind")]
    IN_KIND,

    [Term("用餐券", "Voucher")]
    VOUCHER,
}
