namespace OpenUnion.Data.Planning.Filters;

/// <summary>
/// A region with all that is below it, as a range of GB/T 2260 codes: two digits are a province's, two more a
/// prefecture's, the last two a county's, and pairs of zeros at the end stand for all. 100000 is the country.
/// </summary>
internal static class RegionPrefix
{
    private const string Country = "100000";

    public static bool IsCode(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);

    /// <summary>The digits that the codes below have in common.</summary>
    public static string Of(string code)
    {
        if (code == Country)
            return "";
        if (!code.EndsWith("00", StringComparison.Ordinal))
            return code;
        return code.EndsWith("0000", StringComparison.Ordinal) ? code[..2] : code[..4];
    }

    /// <summary>No code of the region is at or behind it: a colon comes after the digits.</summary>
    public static string Below(string code) => Of(code) + ":";
}
