using System.Globalization;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Figures by region and year, and one for each program, competition and project.</summary>
internal static class SyntheticStatistics
{
    private const int FirstYear = 2019;
    private const int LastYear = 2025;

    private sealed record Indicator(string Code, string Name, string Unit, int Least, int Greatest, bool Prefectures);

    private static readonly Indicator[] Indicators =
    [
        new("stations", "驿站数量", "个", 40, 9000, true), new("station-visits", "驿站服务人次", "人次", 20_000, 90_000_000, true),
        new("union-members", "工会会员人数", "人", 90_000, 30_000_000, false), new("grassroots-unions", "基层工会组织数量", "个", 2000, 250_000, false),
        new("trained-workers", "培训职工人次", "人次", 3000, 3_000_000, false), new("aid-spending", "帮扶资金", "元", 500_000, 800_000_000, false),
        new("smart-station-share", "智能化驿站占比", "%", 3, 60, false),
    ];

    /// <summary>Pairs of a figure and the other one that contradicts it.</summary>
    public static IEnumerable<Conflict> Conflicts(IReadOnlyList<Statistic> rows) => rows
        .Where(row => row.Slug.EndsWith("-other", StringComparison.Ordinal))
        .Select(row => new Conflict { SubjectType = SubjectType.STATISTIC, Slug = row.Slug[..^"-other".Length], OtherSlug = row.Slug, Explanation = "模拟数据：两个数字不一致。" });

    /// <summary>All figures, in order of their slugs.</summary>
    public static List<Statistic> Rows(SyntheticRegions regions, IReadOnlyList<TrainingProgram> programs, IReadOnlyList<Competition> competitions, IReadOnlyList<CharityProject> projects, ulong seed) =>
    [
        .. ByRegion(regions, seed)
            .Concat(programs.Select(program => About(program.Slug, "program-enrolment", "累计招生人数", seed, row => row.ProgramSlug = program.Slug)))
            .Concat(competitions.Select(competition => About(competition.Slug, "competition-entries", "参赛作品数量", seed, row => row.CompetitionSlug = competition.Slug)))
            .Concat(projects.Select(project => About(project.Slug, "project-beneficiaries", "受益人数", seed, row => row.ProjectSlug = project.Slug)))
            .OrderBy(row => row.Slug, StringComparer.Ordinal),
    ];

    private static IEnumerable<Statistic> ByRegion(SyntheticRegions regions, ulong seed)
    {
        foreach (var indicator in Indicators)
        {
            foreach (var region in regions.All.Where(region => Covers(indicator, region, regions)))
            {
                for (var year = FirstYear; year <= LastYear; year++)
                    yield return Row(indicator, region, year, "", seed);
                if (indicator.Code == "stations" && region.Level == RegionLevel.PROVINCE)
                    yield return Row(indicator, region, LastYear, "-other", seed);
            }
        }
    }

    private static bool Covers(Indicator indicator, SyntheticRegion region, SyntheticRegions regions) => region.Level switch
    {
        RegionLevel.PROVINCE => regions.Children[region.Code].Any(),
        RegionLevel.PREFECTURE => indicator.Prefectures && !region.IsGrouping,
        _ => false,
    };

    private static Statistic Row(Indicator indicator, SyntheticRegion region, int year, string suffix, ulong seed)
    {
        var slug = $"{SyntheticMarks.Slug}{indicator.Code}-{region.Code}-{year}{suffix}";
        var random = new SyntheticRandom(seed, slug);
        var greatest = region.Level == RegionLevel.PROVINCE ? indicator.Greatest : indicator.Least + ((indicator.Greatest - indicator.Least) / 12);
        var row = Figure(slug, indicator.Code, indicator.Name, indicator.Unit, random, random.Between(indicator.Least, greatest));
        row.RegionCode = region.Code;
        row.OrganizationSlug = random.Chance(500) ? SyntheticMarks.Union(region) : null;
        row.AsOf = indicator.Unit == "人次" ? null : new DateOnly(year, 12, 31);
        row.StartsOn = row.AsOf is null ? new DateOnly(year, 1, 1) : null;
        row.EndsOn = row.AsOf is null ? new DateOnly(year, 12, 31) : null;
        row.PeriodText = row.AsOf is null ? $"{year}年" : $"{year}年底";
        return row;
    }

    private static Statistic About(string subject, string indicator, string name, ulong seed, Action<Statistic> link)
    {
        var random = new SyntheticRandom(seed, indicator + subject);
        var row = Figure($"{SyntheticMarks.Slug}{indicator}-{subject[SyntheticMarks.Slug.Length..]}", indicator, name, "人", random, random.Between(20, 50_000));
        link(row);
        return row;
    }

    /// <summary>A figure printed to the unit, or as 12.3万, or as a share, or as no more than a range.</summary>
    private static Statistic Figure(string slug, string indicator, string name, string unit, SyntheticRandom random, int number)
    {
        var indefinite = unit != "%" && random.Chance(20);
        var rounded = unit != "%" && number >= 100_000;
        var value = unit == "%" ? number + (random.Below(10) / 10m) : rounded ? number / 1000 * 1000 : number;
        return new Statistic
        {
            Slug = slug,
            Indicator = indicator,
            Name = SyntheticMarks.Name + name,
            Value = indefinite ? null : value,
            ValueMin = indefinite ? value : null,
            ValueMax = indefinite ? value * 2 : null,
            ValueText = indefinite ? "若干" : rounded ? $"{Print(value / 10_000)}万" : Print(value),
            Unit = unit,
            Qualifier = indefinite ? Qualifier.INDEFINITE : random.Pick([Qualifier.EXACT, Qualifier.EXACT, Qualifier.OVER, Qualifier.NEARLY, Qualifier.APPROXIMATE, Qualifier.AT_LEAST]),
            RoundingUnit = rounded && !indefinite ? 1000 : null,
            Status = random.Chance(950) ? FigureStatus.ACTUAL : FigureStatus.PLANNED,
            Note = SyntheticMarks.Note,
        };
    }

    private static string Print(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
