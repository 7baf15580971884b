namespace OpenUnion.Data.Model.Hours;

/// <summary>
/// A range of dates with both ends in it, of one time or of every year, when an end before the start runs over New Year.
/// </summary>
/// <param name="FirstYear">0 in a range of every year.</param>
/// <param name="First">Month * 100 + day.</param>
/// <param name="LastYear">0 in a range of every year.</param>
/// <param name="Last">Month * 100 + day; the last day of any month is 31, so that <c>Feb 01-Feb 29</c> is <c>Feb</c>.</param>
internal readonly record struct DateRange(int FirstYear, int First, int LastYear, int Last)
{
    public const int EndOfMonth = 31;

    public bool IsYearly => FirstYear == 0;

    public bool IsWholeMonths => First % 100 == 1 && Last % 100 == EndOfMonth;

    public bool IsAlways => IsYearly && First == 101 && Last == 1231;

    public bool IsWholeYears => !IsYearly && First == 101 && Last == 1231;

    public bool Contains(DateOnly date)
    {
        var day = date.Month * 100 + date.Day;
        if (!IsYearly)
            return (date.Year, day).CompareTo((FirstYear, First)) >= 0 && (date.Year, day).CompareTo((LastYear, Last)) <= 0;
        return First <= Last ? day >= First && day <= Last : day >= First || day <= Last;
    }
}
