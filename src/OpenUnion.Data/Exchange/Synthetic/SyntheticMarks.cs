using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>The marks by which nobody takes a synthetic row for a fact.</summary>
internal static class SyntheticMarks
{
    /// <summary>The note of every row that has one, and the slug of the one source.</summary>
    public const string Note = "synthetic";

    /// <summary>Begins every slug.</summary>
    public const string Slug = "synthetic-";

    /// <summary>Begins every Chinese name.</summary>
    public const string Name = "模拟";

    /// <summary>Begins every English name.</summary>
    public const string NameEn = "Simulated ";

    /// <summary>Zero-padded, so that the order of slugs is the order of numbers.</summary>
    public static string Station(long number) => $"{Slug}{number:0000000}";

    public static string Union(SyntheticRegion region) => $"{Slug}union-{region.Code}";

    public static string School(SyntheticRegion province, int number) => $"{Slug}school-{province.Code}-{number}";

    /// <summary>How far an activity has come on the day for which synthetic data are made up, 2025-07-01.</summary>
    public static ActivityStatus Status(DateOnly begins, DateOnly? ends)
    {
        var today = new DateOnly(2025, 7, 1);
        return begins > today ? ActivityStatus.PLANNED : ends < today ? ActivityStatus.COMPLETED : ActivityStatus.ACTIVE;
    }
}
