using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>The one source, and a citation of it for every record.</summary>
internal static class SyntheticCitations
{
    public static readonly Source Source = new()
    {
        Slug = SyntheticMarks.Note,
        Kind = SourceKind.DATASET,
        Headline = "模拟数据集（非真实数据）",
        Publication = "OpenUnion",
        TextComplete = true,
        Note = SyntheticMarks.Note,
    };

    /// <summary>Citations of records of one kind, in the order of their slugs.</summary>
    public static IEnumerable<Citation> Of(SubjectType type, IEnumerable<string> slugs) => slugs.Select(slug => new Citation
    {
        SubjectType = type,
        SubjectSlug = slug,
        Field = "",
        SourceSlug = Source.Slug,
        Confidence = Confidence.HIGH,
        Note = SyntheticMarks.Note,
    });

    public static IEnumerable<string> Stations(long count)
    {
        for (var number = 1L; number <= count; number++)
            yield return SyntheticMarks.Station(number);
    }
}
