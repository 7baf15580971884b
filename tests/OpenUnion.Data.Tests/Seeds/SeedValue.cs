using System.Globalization;
using System.Text.RegularExpressions;
using OpenUnion.Data.Exchange;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Seeds;

/// <summary>The one way to write a value of each kind.</summary>
internal static partial class SeedValue
{
    public static bool IsCanonical(PackageField field, string text) => field.Kind switch
    {
        FieldKind.Text => !text.Any(char.IsControl),
        FieldKind.Slug => Slug().IsMatch(text) && text.Length <= 100,
        FieldKind.Integer => Whole().IsMatch(text),
        FieldKind.Number or FieldKind.Decimal or FieldKind.Longitude or FieldKind.Latitude => Plain().IsMatch(text),
        FieldKind.Boolean => text is "true" or "false",
        FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        FieldKind.Code => Enum.GetNames(field.Vocabulary!).Contains(text),
        FieldKind.OpeningHours => OpeningHours.TryParse(text, out var hours, out _) && hours.ToString() == text,
        _ => throw new NotSupportedException($"{field.Name} is of kind {field.Kind}, which no rule of this test covers."),
    };

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slug();

    [GeneratedRegex("^(0|-?[1-9][0-9]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(0|-?(0|[1-9][0-9]*)\.[0-9]*[1-9]|-?[1-9][0-9]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
