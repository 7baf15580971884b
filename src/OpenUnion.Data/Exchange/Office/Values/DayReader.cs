using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Reads a day: 2024-05-01, 2024年5月1日, 2024.5.1, 2024/5/1, 20240501. A month alone is no day.</summary>
internal static partial class DayReader
{
    private static readonly DateOnly First = new(1949, 10, 1);

    public static Reading<DateOnly?> Read(string text)
    {
        if (Absent.Is(text))
            return default;
        var match = Day().Match(Model.Search.SearchText.Fold(text).Trim());
        if (match.Success && DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First)
            return day;
        return new Complaint($"found {Import.Finding.Quote(text)}{Serial(text)}, expected a day such as 2024-05-01; what is known less exactly belongs in 备注", $"“{text}”不是日期；应为 2024-05-01 之类，不足一日的写入备注");
    }

    /// <summary>What a spreadsheet program shows of a date in a cell that is formatted as a number.</summary>
    private static string Serial(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 20_000 and < 80_000
        ? $" (as the number of a day it would be {new DateOnly(1899, 12, 30).AddDays(number):yyyy-MM-dd}: format the cell as a date)"
        : "";

    [GeneratedRegex("^(?<y>[0-9]{4})(?:(?<m>[0-9]{2})(?<d>[0-9]{2})|[-./年](?<m>[0-9]{1,2})[-./月](?<d>[0-9]{1,2})日?)(?: +00:00(:00)?)?$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Day();
}
