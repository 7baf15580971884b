using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Charity projects with their services, regions, stations and organizations.</summary>
internal static class SyntheticCharity
{
    private const int Count = 300;

    private static readonly (CharityCategory Category, string Word)[] Categories =
    [
        (CharityCategory.DONATION, "爱心互献"), (CharityCategory.MUTUAL_AID, "职工医疗互助"), (CharityCategory.HARDSHIP_ASSISTANCE, "困难职工帮扶"),
        (CharityCategory.SEASONAL_CONDOLENCE, "送温暖走访慰问"), (CharityCategory.SEASONAL_ASSISTANCE, "夏送清凉"), (CharityCategory.EMPLOYMENT_ASSISTANCE, "春风送岗"),
        (CharityCategory.LEGAL_AID, "职工法律援助"), (CharityCategory.HEALTH, "职工免费体检"), (CharityCategory.CHILDCARE, "职工子女托管"), (CharityCategory.FREE_HAIRCUT, "免费理发"),
    ];

    private static readonly (string Name, string? Hours)[] Services =
    [
        ("免费理发", "Sa 09:00-12:00"), ("法律咨询", "Mo-Fr 09:00-17:00"), ("健康体检", null), ("爱心早餐", "Mo-Su 06:00-09:00"), ("暑期托管", "Jul-Aug Mo-Fr 08:00-18:00"),
        ("心理疏导", "We 14:00-17:00"), ("岗位推荐", null), ("防暑物资发放", "Jun-Sep Mo-Su 10:00-16:00"),
    ];

    public static List<CharityProject> Rows(SyntheticRegions regions, long stations, ulong seed) =>
        [.. Enumerable.Range(1, Count).Select(number => Row(number, regions, stations, new SyntheticRandom(seed, "charity_projects", number)))];

    private static CharityProject Row(int number, SyntheticRegions regions, long stations, SyntheticRandom random)
    {
        var province = random.Pick(regions.Provinces);
        var (category, word) = random.Pick(Categories);
        var begins = random.Day(2019, 2025);
        var ends = random.Chance(700) ? begins.AddDays(random.Between(1, 720)) : (DateOnly?)null;
        var beneficiaries = random.Chance(800) ? random.Between(1, 5000) * 20L : (long?)null;
        var budget = random.Chance(700) ? random.Between(5, 4000) * 2500m : (decimal?)null;
        var project = new CharityProject
        {
            Slug = $"{SyntheticMarks.Slug}charity-{number:0000}",
            Name = $"{SyntheticMarks.Name}{province.Name}{word}项目（{number}）",
            NameEn = $"{SyntheticMarks.NameEn}Charity Project {number}",
            NameBasis = NameBasis.CURATOR_COINED,
            Category = category,
            Status = SyntheticMarks.Status(begins, ends),
            Budget = budget,
            BudgetQualifier = budget is null ? null : random.Pick([Qualifier.EXACT, Qualifier.OVER, Qualifier.APPROXIMATE]),
            Beneficiaries = beneficiaries,
            BeneficiariesQualifier = beneficiaries is null ? null : random.Pick([Qualifier.EXACT, Qualifier.NEARLY, Qualifier.OVER]),
            BeneficiariesUnit = beneficiaries is null ? null : random.Pick(["人", "人次", "户"]),
            Audiences = [.. random.Some(Enum.GetValues<Audience>(), random.Between(1, 3))],
            Subsidies = random.Chance(500) ? [.. random.Some(Enum.GetValues<SubsidyKind>(), random.Between(1, 2))] : [],
            StartsOn = begins,
            EndsOn = ends,
            Summary = $"{SyntheticMarks.Name}数据，仅供测试。",
            Note = SyntheticMarks.Note,
        };
        AddChildren(project, regions, province, stations, random);
        return project;
    }

    private static void AddChildren(CharityProject project, SyntheticRegions regions, SyntheticRegion province, long stations, SyntheticRandom random)
    {
        project.Services.AddRange(random.Some(Services, random.Between(1, 4))
            .Select(service => new CharityService { ProjectSlug = project.Slug, Name = service.Name, OpeningHours = service.Hours, Note = SyntheticMarks.Note }));
        List<SyntheticRegion> parts = [.. regions.Children[province.Code].Where(region => !region.IsGrouping)];
        var covered = parts.Count == 0 || random.Chance(500) ? [province] : random.Some(parts, random.Between(1, 4));
        project.Regions.AddRange(covered.Select(region => new CharityProjectRegion { ProjectSlug = project.Slug, RegionCode = region.Code }));
        project.Stations.AddRange(Enumerable.Range(0, random.Between(0, 8)).Select(_ => SyntheticMarks.Station(random.Below(stations) + 1)).Distinct(StringComparer.Ordinal)
            .Select(station => new CharityProjectStation { ProjectSlug = project.Slug, StationSlug = station }));
        Add(project, SyntheticMarks.Union(province), OrganizationRole.ORGANIZER);
        Add(project, random.Pick(SyntheticOrganizations.Brands), OrganizationRole.FUNDER);
    }

    private static void Add(CharityProject project, string organization, OrganizationRole role) =>
        project.Organizations.Add(new CharityProjectOrganization { ProjectSlug = project.Slug, OrganizationSlug = organization, Role = role });
}
