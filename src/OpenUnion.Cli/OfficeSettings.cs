using System.CommandLine;
using System.Globalization;
using OpenUnion.Data;
using OpenUnion.Data.Exchange.Office;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Cli;

/// <summary>What a run over an office's spreadsheet is asked to do.</summary>
/// <param name="Package">Where the package goes; null on a dry run.</param>
/// <param name="Problems">Where the spreadsheet with its problems goes; null for a name beside the spreadsheet.</param>
internal sealed record OfficeRun(OfficeOptions Options, string? Package, string? Problems);

/// <summary>The options of <c>openunion import</c> that are for spreadsheets.</summary>
internal static class OfficeSettings
{
    private static readonly Option<string?> Package = Text("--package", "Spreadsheet: the folder to write the data package to; it must be empty or not there.");
    private static readonly Option<string?> Title = Text("--source-title", "Spreadsheet: the title of the list, as its publisher gives it.");
    private static readonly Option<string?> Publisher = Text("--publisher", "Spreadsheet: who published the list.");
    private static readonly Option<string?> Published = Text("--published", "Spreadsheet: the day on which it was published, as 2025-03-01.");
    private static readonly Option<string?> Region = Text("--region", "Spreadsheet: code or name of the region that all of the list is of.");
    private static readonly Option<string?> System = Text("--crs", "Spreadsheet: the coordinate system of its points, where it does not say: WGS84, GCJ02 or BD09.");
    private static readonly Option<string?> Sheet = Text("--sheet", "Spreadsheet: the one sheet to read; without it all that hold a list.");
    private static readonly Option<string?> Problems = Text("--problems", "Spreadsheet: where it is written again with what is wrong in each row; FILE.problems.xlsx beside it otherwise.");

    public static IReadOnlyList<Option> All => [Package, Title, Publisher, Published, Region, System, Sheet, Problems];

    /// <exception cref="OpenUnionException">OU6105: an option lacks, or its value is not what it has to be.</exception>
    public static OfficeRun Of(ParseResult parsed, bool dryRun)
    {
        var lacking = new[] { Title, Publisher, Published }.Where(option => string.IsNullOrWhiteSpace(parsed.GetValue(option))).Select(option => option.Name).ToList();
        if (lacking.Count > 0)
            throw Wrong($"Every record cites its source: found no {string.Join(", ", lacking)}; expected the title of the list, who published it and when.", "Such as: --source-title 朝阳区工会驿站名单 --publisher 北京市朝阳区总工会 --published 2025-03-01");
        var package = parsed.GetValue(Package);
        if (dryRun == package is not null)
            throw Wrong(dryRun ? "--dry-run writes no package, but there is --package; expected one of them." : "A spreadsheet is made a data package: found neither --package FOLDER nor --dry-run; expected one of them.", null);
        return new OfficeRun(
            new OfficeOptions(parsed.GetValue(Title)!.Trim(), parsed.GetValue(Publisher)!.Trim(), DayOf(parsed.GetValue(Published)!), parsed.GetValue(Region), SystemOf(parsed.GetValue(System)), parsed.GetValue(Sheet)),
            package,
            parsed.GetValue(Problems));
    }

    /// <summary>A data package has its sources, regions and coordinates itself.</summary>
    /// <exception cref="OpenUnionException">OU6105: there is such an option.</exception>
    public static void RefuseFor(ParseResult parsed, string directory)
    {
        if (All.FirstOrDefault(option => parsed.GetResult(option) is not null) is { } option)
            throw Wrong($"{option.Name} is for spreadsheets, but {directory} is no file; expected FILE.xlsx or FILE.csv.", null);
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static DateOnly DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Wrong($"--published is \"{text}\"; expected a day as 2025-03-01.", null);

    private static CoordinateSystem? SystemOf(string? text) => text is null
        ? null
        : Enum.GetValues<CoordinateSystem>().Where(system => $"{system}".Equals(text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Select(system => (CoordinateSystem?)system).FirstOrDefault()
            ?? throw Wrong($"--crs is \"{text}\"; expected WGS84, GCJ02 or BD09.", null);

    private static OpenUnionException Wrong(string message, string? hint) => new("OU6105", message, hint);
}
