using System.Globalization;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Competitions with their events, stages and organizations.</summary>
internal static class SyntheticCompetitions
{
    private const int Count = 300;

    private static readonly (CompetitionKind Kind, string Word)[] Kinds =
    [
        (CompetitionKind.VOCATIONAL_SKILLS, "职业技能大赛"), (CompetitionKind.LABOUR_AND_SKILLS, "劳动和技能竞赛"), (CompetitionKind.COOKING, "职工厨艺大赛"),
        (CompetitionKind.CULTURAL, "职工书画摄影展赛"), (CompetitionKind.MEDIA_CONTEST, "职工短视频大赛"), (CompetitionKind.HONOUR_SELECTION, "职工选树活动"),
    ];

    private static readonly string[] Trades = ["电工", "钳工", "焊工", "数控车工", "网约配送员", "快递员", "养老护理员", "育婴员", "汽车维修工", "中式烹调师", "茶艺师", "保安员", "垃圾清运工", "工业机器人操作员"];

    private static readonly string[] Stages = ["初赛", "复赛", "决赛"];

    public static List<Competition> Rows(SyntheticRegions regions, ulong seed) =>
        [.. Enumerable.Range(1, Count).Select(number => Row(number, regions, new SyntheticRandom(seed, "competitions", number)))];

    private static Competition Row(int number, SyntheticRegions regions, SyntheticRandom random)
    {
        var province = random.Pick(regions.Provinces);
        var (kind, word) = random.Pick(Kinds);
        var begins = random.Day(2019, 2025);
        var ends = begins.AddDays(random.Between(1, 120));
        var season = begins.Year.ToString(CultureInfo.InvariantCulture);
        var competition = new Competition
        {
            Slug = $"{SyntheticMarks.Slug}competition-{number:0000}",
            Name = $"{SyntheticMarks.Name}{season}年{province.Name}{word}（{number}）",
            NameEn = $"{SyntheticMarks.NameEn}Competition {number}",
            NameBasis = NameBasis.CURATOR_COINED,
            Kind = kind,
            Level = random.Pick([CompetitionLevel.PROVINCIAL, CompetitionLevel.MUNICIPAL, CompetitionLevel.COUNTY, CompetitionLevel.INDUSTRIAL, CompetitionLevel.ENTERPRISE]),
            Status = SyntheticMarks.Status(begins, ends),
            Season = season,
            Edition = random.Chance(500) ? random.Between(1, 30) : null,
            RegionCode = province.Code,
            StartsOn = begins,
            EndsOn = ends,
            Participants = random.Chance(800) ? random.Between(2, 500) * 10 : null,
            Teams = random.Chance(500) ? random.Between(4, 120) : null,
            Audiences = [.. random.Some(Enum.GetValues<Audience>(), random.Between(0, 2))],
            Summary = $"{SyntheticMarks.Name}数据，仅供测试。",
            Note = SyntheticMarks.Note,
        };
        AddChildren(competition, province, random);
        return competition;
    }

    private static void AddChildren(Competition competition, SyntheticRegion province, SyntheticRandom random)
    {
        foreach (var trade in random.Some(Trades, random.Between(1, 8)))
            competition.Events.Add(new CompetitionEvent { CompetitionSlug = competition.Slug, Name = trade, Finalists = random.Chance(600) ? random.Between(5, 60) : null, Note = SyntheticMarks.Note });
        foreach (var stage in random.Some(Stages, random.Between(1, 3)))
            competition.Stages.Add(new CompetitionStage { CompetitionSlug = competition.Slug, Position = competition.Stages.Count + 1, Name = stage, Participants = random.Between(10, 2000), Note = SyntheticMarks.Note });
        Add(competition, SyntheticMarks.Union(province), OrganizationRole.ORGANIZER);
        Add(competition, random.Pick(SyntheticOrganizations.Brands), OrganizationRole.CO_ORGANIZER);
        Add(competition, SyntheticMarks.School(province, random.Between(1, 2)), OrganizationRole.HOST);
    }

    private static void Add(Competition competition, string organization, OrganizationRole role) =>
        competition.Organizations.Add(new CompetitionOrganization { CompetitionSlug = competition.Slug, OrganizationSlug = organization, Role = role });
}
