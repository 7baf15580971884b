using System.Globalization;
using System.Text.RegularExpressions;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Degrees as they were written.</summary>
/// <param name="Degrees">Decimal degrees.</param>
/// <param name="Step">The least difference that is written, in degrees.</param>
/// <param name="Axis">x for a longitude, y for a latitude; null where the text does not say.</param>
internal readonly record struct Angle(double Degrees, double Step, char? Axis);

/// <summary>Reads degrees: 116.461, 116.461°, 东经116°27′40″, 116度27分40.5秒, 116°27.675′, 39°54′N.</summary>
internal static partial class AngleReader
{
    /// <summary>The angle; null where the text is none.</summary>
    public static Angle? Read(string text)
    {
        var match = Form().Match(SearchText.Fold(text).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success || Parts(match) is not { } parts)
            return null;
        var (degrees, minutes, seconds) = parts;
        if (minutes.Value >= 60 || seconds.Value >= 60)
            return null;
        var value = degrees.Value + (minutes.Value / 60) + (seconds.Value / 3600);
        // Sixty parts of a degree are not decimal: twelve places are more than a double is exact to.
        return new Angle(Math.Round(value, 12), seconds.Step > 0 ? seconds.Step / 3600 : minutes.Step > 0 ? minutes.Step / 60 : degrees.Step, Axis(match.Groups["before"].Value + match.Groups["after"].Value));
    }

    private static ((double Value, double Step) Degrees, (double Value, double Step) Minutes, (double Value, double Step) Seconds)? Parts(Match match)
    {
        var numbers = (string[])[match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["s"].Value];
        // Only the last part may have decimals.
        var last = Array.FindLastIndex(numbers, number => number.Length > 0);
        if (numbers.Take(last).Any(number => number.Length == 0 || number.Contains('.', StringComparison.Ordinal)))
            return null;
        return (Number(numbers[0]), Number(numbers[1]), Number(numbers[2]));
    }

    private static (double Value, double Step) Number(string digits)
    {
        if (digits.Length == 0)
            return (0, 0);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return (double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), point < 0 ? 1 : Math.Pow(10, point + 1 - digits.Length));
    }

    private static char? Axis(string words) => words switch
    {
        _ when words.Contains("经", StringComparison.Ordinal) || words.Contains('e', StringComparison.Ordinal) || words.Contains("lon", StringComparison.Ordinal) => 'x',
        _ when words.Contains("纬", StringComparison.Ordinal) || words.Contains('n', StringComparison.Ordinal) || words.Contains("lat", StringComparison.Ordinal) => 'y',
        _ => null,
    };

    [GeneratedRegex("""^(?<before>(东经|北纬|经度|纬度|longitude|latitude|lng|lon|lat|e|n):?)?(?<d>[0-9]{1,3}(\.[0-9]{1,15})?)([°度º˚](?:(?<m>[0-9]{1,2}(\.[0-9]{1,12})?)['′’´分](?:(?<s>[0-9]{1,2}(\.[0-9]{1,10})?)(["″”“秒]|''|′′|’’))?)?)?(?<after>[en])?$""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Form();
}
