using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Training programs with their majors, intakes and organizations.</summary>
internal static class SyntheticTraining
{
    private const int Count = 400;

    private static readonly (TrainingKind Kind, string Word)[] Kinds =
    [
        (TrainingKind.DEGREE, "学历提升计划"), (TrainingKind.DEGREE_AND_SKILLS, "学历技能双提升行动"), (TrainingKind.ENTERPRISE_SKILLS, "企业职工技能培训"),
        (TrainingKind.CADRE, "工会干部培训班"), (TrainingKind.CRAFTSMAN_COLLEGE, "工匠学院"), (TrainingKind.CRAFTSMAN_CULTIVATION, "工匠培育工程"), (TrainingKind.MENTORSHIP, "名师带徒"),
    ];

    private static readonly string[] Majors = ["会计学", "工商管理", "物流管理", "机电一体化技术", "电子商务", "学前教育", "护理学", "计算机应用", "市场营销", "人力资源管理", "法学", "汽车维修", "家政服务", "养老护理", "焊接技术", "数控技术"];

    public static List<TrainingProgram> Rows(SyntheticRegions regions, ulong seed) =>
        [.. Enumerable.Range(1, Count).Select(number => Row(number, regions, new SyntheticRandom(seed, "training_programs", number)))];

    private static TrainingProgram Row(int number, SyntheticRegions regions, SyntheticRandom random)
    {
        var province = random.Pick(regions.Provinces);
        var (kind, word) = random.Pick(Kinds);
        var begins = random.Day(2019, 2025);
        var ends = random.Chance(700) ? begins.AddDays(random.Between(5, 900)) : (DateOnly?)null;
        var slug = $"{SyntheticMarks.Slug}program-{number:0000}";
        var program = new TrainingProgram
        {
            Slug = slug,
            Name = $"{SyntheticMarks.Name}{province.Name}{word}第{number}期",
            NameEn = $"{SyntheticMarks.NameEn}Training Program {number}",
            NameBasis = NameBasis.CURATOR_COINED,
            Kind = kind,
            Status = SyntheticMarks.Status(begins, ends),
            Levels = kind is TrainingKind.DEGREE or TrainingKind.DEGREE_AND_SKILLS ? [.. random.Some(Enum.GetValues<EducationLevel>(), random.Between(1, 2))] : [],
            Modes = [.. random.Some(Enum.GetValues<StudyMode>(), random.Between(1, 3))],
            DurationMonths = random.Chance(800) ? random.Between(1, 72) / 2.0 : null,
            Eligibility = random.Chance(500) ? "在岗职工，工会会员优先" : null,
            Audiences = [.. random.Some(Enum.GetValues<Audience>(), random.Between(1, 3))],
            Subsidies = random.Chance(600) ? [.. random.Some(Enum.GetValues<SubsidyKind>(), random.Between(1, 2))] : [],
            RegionCode = province.Code,
            OrganizerSlug = SyntheticMarks.Union(province),
            StartsOn = begins,
            EndsOn = ends,
            Summary = $"{SyntheticMarks.Name}数据，仅供测试。",
            Note = SyntheticMarks.Note,
        };
        AddChildren(program, province, random);
        return program;
    }

    private static void AddChildren(TrainingProgram program, SyntheticRegion province, SyntheticRandom random)
    {
        program.Majors.AddRange(random.Some(Majors, random.Between(1, 6))
            .Select(name => new TrainingMajor { ProgramSlug = program.Slug, Name = name, Level = program.Levels is [var level, ..] ? level : null }));
        var year = program.StartsOn!.Value.Year;
        foreach (var half in random.Some([0, 1, 2, 3], random.Between(1, 3)))
            program.Intakes.Add(Intake(program.Slug, year + (half / 2), half % 2 == 0, random));
        program.Organizations.Add(Role(program, SyntheticMarks.Union(province), OrganizationRole.ORGANIZER));
        foreach (var school in random.Some([1, 2], random.Between(1, 2)))
            program.Organizations.Add(Role(program, SyntheticMarks.School(province, school), OrganizationRole.PROVIDER));
    }

    private static TrainingIntake Intake(string program, int year, bool spring, SyntheticRandom random)
    {
        var opens = new DateOnly(year, spring ? 2 : 8, random.Between(1, 28));
        var quota = random.Between(2, 100) * 10;
        var enrolled = random.Between(quota / 2, quota);
        return new TrainingIntake
        {
            ProgramSlug = program,
            Name = $"{year}年{(spring ? "春季" : "秋季")}",
            OpensOn = opens,
            ClosesOn = opens.AddDays(random.Between(10, 60)),
            Quota = quota,
            Enrolled = enrolled,
            Graduated = random.Chance(400) ? random.Between(0, enrolled) : null,
            Note = SyntheticMarks.Note,
        };
    }

    private static TrainingProgramOrganization Role(TrainingProgram program, string organization, OrganizationRole role) =>
        new() { ProgramSlug = program.Slug, OrganizationSlug = organization, Role = role };
}
