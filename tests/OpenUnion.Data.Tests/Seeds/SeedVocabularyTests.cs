using OpenUnion.Data.Exchange;

namespace OpenUnion.Data.Tests.Seeds;

public sealed class SeedVocabularyTests
{
    /// <summary>Codes that no row of the seeds has, with the reason.</summary>
    private static readonly Dictionary<string, string> Unused = new(StringComparer.Ordinal)
    {
        ["SourceKind.DATASET"] = "All sources are articles of newspapers.",
        ["StationAccess.WALK_IN"] = "No page says how one gets in where nobody scans a code.",
        ["LocationPrecision.ADDRESS"] = "No page prints a point, and no estimate is that exact.",
        ["StationStatus.CLOSED"] = "The pages report what opened.",
        ["AmenityStatus.OUT_OF_ORDER"] = "The pages report what works; faults come from checks on the spot.",
        ["CompetitionLevel.NATIONAL"] = "No national contest is on these pages.",
    };

    [Fact]
    public void Every_code_of_every_vocabulary_is_used_save_those_that_have_a_reason()
    {
        var used = (from table in SeedPackage.Tables
                    from field in table.Shape.Fields
                    where field.Vocabulary is not null
                    from row in table.Rows
                    from code in row.List(field.Name)
                    select $"{field.Vocabulary!.Name}.{code}").ToHashSet(StringComparer.Ordinal);
        var all = from vocabulary in Vocabularies() from code in Enum.GetNames(vocabulary) select $"{vocabulary.Name}.{code}";
        all.Where(code => !used.Contains(code)).ShouldBe(Unused.Keys, ignoreOrder: true);
    }

    private static IEnumerable<Type> Vocabularies() =>
        SeedPackage.Schema.Tables.SelectMany(table => table.Fields).Select(field => field.Vocabulary).OfType<Type>().Distinct();
}
