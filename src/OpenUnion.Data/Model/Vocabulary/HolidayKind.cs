using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>How a day of the holiday calendar differs from the plain week.</summary>
[Description("How a day of the holiday calendar differs from the plain week.")]
public enum HolidayKind
{
    [Term("放假", "Day off")]
    HOLIDAY,

    [Term("调休上班", "Make-up workday on a weekend")]
    WORKDAY,
}
