using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How one gets in.</summary>
[Description("How one gets in.")]
public enum StationAccess
{
    [Term("直接进入", "Walk in")]
    WALK_IN,

    [Term("扫码进入", "Scan a QR code at the door")]
    QR_CODE,

    [Term("会员或本单位职工", "For members or staff")]
    MEMBERS,
}
