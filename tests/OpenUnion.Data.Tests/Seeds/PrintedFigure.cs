using System.Globalization;
using System.Text.RegularExpressions;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Tests.Seeds;

/// <summary>A figure read from the words of a newspaper, by rules of its own: the oracle for what a curator typed.</summary>
/// <param name="Value">The number, multiplied out; null for an indefinite one.</param>
/// <param name="Least">Least value of an indefinite figure or a range.</param>
/// <param name="Greatest">Greatest value of an indefinite figure or a range.</param>
/// <param name="Step">What the last printed digit stands for, where the figure is printed in 千, 万 or 亿.</param>
/// <param name="Readings">The qualifiers that its hedge words allow.</param>
internal sealed partial record PrintedFigure(decimal? Value, decimal? Least, decimal? Greatest, long? Step, Qualifier[] Readings)
{
    private static readonly (string[] Words, Qualifier[] Readings)[] Hedges =
    [
        (["几", "~"], [Qualifier.INDEFINITE]),
        (["第", "首"], [Qualifier.ORDINAL]),
        (["以上", "至少", "之后"], [Qualifier.AT_LEAST]),
        (["约", "左右"], [Qualifier.APPROXIMATE]),
        (["余", "多", "超", "突破"], [Qualifier.OVER]),
        (["内"], [Qualifier.WITHIN]),
        (["近"], [Qualifier.NEARLY, Qualifier.WITHIN]),
    ];

    /// <summary>Reads a figure: 近6万, 100余万, 两年半, 十几个.</summary>
    /// <exception cref="FormatException">The words are not understood.</exception>
    public static PrintedFigure Read(string text)
    {
        var readings = Hedges.FirstOrDefault(hedge => hedge.Words.Any(text.Contains)).Readings ?? [Qualifier.EXACT, Qualifier.ORDINAL];
        if (Range().Match(text) is { Success: true } range)
            return new(null, Number(range.Groups["least"].Value), Number(range.Groups["greatest"].Value), null, readings);
        if (Several().Match(text) is { Success: true } several)
            return Indefinite(several, readings);
        var match = Figure().Match(text);
        if (!match.Success || match.Groups["digits"].Length + match.Groups["step"].Length == 0)
            throw new FormatException($"Found the figure '{text}'; expected digits or Chinese numerals with hedge words and a unit.");

        var (digits, myriads) = (match.Groups["digits"].Value, Multiplier(match.Groups["step"].Value));
        var value = (digits.Length == 0 ? 1 : Number(digits)) * myriads + (match.Groups["half"].Success ? 0.5m : 0);
        return new(value, null, null, myriads == 1 ? null : (long)(myriads / Power(Decimals(digits))), readings);
    }

    /// <summary>十几 is 11 to 19, 几十 is 20 to 99, each times what follows.</summary>
    private static PrintedFigure Indefinite(Match several, Qualifier[] readings)
    {
        var times = Multiplier(several.Groups["step"].Value);
        var (least, greatest) = several.Groups["ten"].Success ? (11, 19) : (20, 99);
        return new(null, least * times, greatest * times, null, readings);
    }

    private static decimal Number(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : Numeral(digits);

    /// <summary>Up to 99: 八, 十, 十四, 四十, 四十一.</summary>
    private static int Numeral(string characters) => characters.Split('十') switch
    {
        [var ones] => Digit(ones),
        [var tens, var ones] => (tens.Length == 0 ? 1 : Digit(tens)) * 10 + (ones.Length == 0 ? 0 : Digit(ones)),
        _ => throw new FormatException($"Found the numeral '{characters}'; expected one below a hundred."),
    };

    private static int Digit(string character) => character switch { "两" => 2, "首" => 1, _ => "〇一二三四五六七八九".IndexOf(character, StringComparison.Ordinal) };

    private static decimal Multiplier(string step) => step switch { "千" => 1_000, "万" => 10_000, "亿" => 100_000_000, _ => 1 };

    private static int Decimals(string digits) => digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;

    private static decimal Power(int exponent) => exponent == 0 ? 1 : 10 * Power(exponent - 1);

    [GeneratedRegex(@"^(?<least>[0-9]+)~(?<greatest>[0-9]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex("^(?:(?<ten>十几)|几十)(?<step>[千万亿]?)个?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?:近|约|超|突破|至少有?|第)?(?<digits>[0-9]+(?:\.[0-9]+)?|[首两一二三四五六七八九十]*)[余多]?(?<step>[千万亿]?)[余多]?(?:个|年|岁|日|小时|%)?(?<half>半)?(?:以上|左右|之后|内)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
}
