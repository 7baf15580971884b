using System.Globalization;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Reads square metres: 50, 50平方米, 50㎡.</summary>
internal static class AreaReader
{
    private const double Most = 1_000_000;
    private static readonly string[] Units = ["平方米", "平米", "㎡", "m²", "m2", "平方", "平"];

    public static Reading<double?> Read(string text)
    {
        if (Absent.Is(text))
            return default;
        var folded = Model.Search.SearchText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        var number = Units.FirstOrDefault(folded.EndsWith) is { } unit ? folded[..^unit.Length] : folded;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var area) && area is > 0 and <= Most
            ? area
            : new Complaint($"found {Import.Finding.Quote(text)}, expected square metres as one number", $"“{text}”应为平方米数，只写一个数字");
    }
}
