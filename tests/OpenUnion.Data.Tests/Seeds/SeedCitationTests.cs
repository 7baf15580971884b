using Xunit.Abstractions;

namespace OpenUnion.Data.Tests.Seeds;

public sealed class SeedCitationTests(ITestOutputHelper output)
{
    private const int LongestQuote = 79;

    private static IReadOnlyList<SeedRow> Citations => SeedPackage.Of("citations").Rows;

    private static ILookup<(string, string), SeedRow> ByRecord { get; } = Citations.ToLookup(row => (row["subject_type"], row["subject_slug"]));

    private static Dictionary<string, string> Documents { get; } =
        SeedPackage.Of("sources").Rows.Where(row => row["kind"] != "NOTICE").ToDictionary(row => row["slug"], row => row["document"], StringComparer.Ordinal);

    [Fact]
    public void Every_record_has_a_citation_as_a_whole()
    {
        foreach (var (type, row) in SeedSubjects.All)
            ByRecord[(type, row["slug"])].Any(citation => citation["field"].Length == 0).ShouldBeTrue($"{row}");
    }

    [Fact]
    public void Every_amenity_has_a_citation_of_its_own_or_one_that_lists_it()
    {
        foreach (var amenity in SeedPackage.Of("station_amenities").Rows)
        {
            var own = $"amenities.{amenity["kind"]}";
            ByRecord[("STATION", amenity["station_slug"])].Any(citation => citation["field"] == own || citation["field"] == "amenities").ShouldBeTrue($"{amenity}");
        }
    }

    [Fact]
    public void Every_citation_has_a_quote_of_less_than_eighty_characters() =>
        Citations.ShouldAllBe(row => row.Has("quote") && row["quote"].Length <= LongestQuote);

    [Fact]
    public void Every_notice_sets_holidays()
    {
        var notices = SeedPackage.Of("sources").Rows.Where(row => row["kind"] == "NOTICE").Select(row => row["slug"]);
        SeedPackage.Of("holidays").Rows.Select(row => row["source_slug"]).Distinct(StringComparer.Ordinal).ShouldBe(notices, ignoreOrder: true);
    }

    [Fact]
    public void Every_source_is_cited()
    {
        var cited = Citations.Select(row => row["source_slug"]).ToHashSet(StringComparer.Ordinal);
        Documents.Keys.ShouldAllBe(source => cited.Contains(source));
    }

    [Fact]
    public void The_words_of_every_figure_stand_in_one_of_its_quotes()
    {
        foreach (var figure in SeedPackage.Of("statistics").Rows)
            ByRecord[("STATISTIC", figure["slug"])].Any(citation => citation["quote"].Contains(figure["value_text"])).ShouldBeTrue($"{figure}");
    }

    [Fact]
    public void The_words_of_every_period_stand_in_a_quote_of_the_record()
    {
        foreach (var (type, row) in SeedSubjects.All.Where(record => record.Row.Has("period_text")))
        {
            var period = SeedDocuments.Plain(row["period_text"]);
            ByRecord[(type, row["slug"])].Any(citation => SeedDocuments.Plain(citation["quote"]).Contains(period)).ShouldBeTrue($"{row}: {period}");
        }
    }

    [Fact]
    public void Every_quote_stands_letter_for_letter_in_one_line_of_its_page()
    {
        if (SeedDocuments.AreMissing(output))
            return;
        foreach (var citation in Citations)
            SeedDocuments.ByName[Documents[citation["source_slug"]]].Any(line => line.Contains(citation["quote"])).ShouldBeTrue($"{citation}: {citation["quote"]}");
    }

    [Fact]
    public void Every_headline_stands_in_its_page_and_every_page_has_sources()
    {
        if (SeedDocuments.AreMissing(output))
            return;
        foreach (var source in SeedPackage.Of("sources").Rows.Where(row => Documents.ContainsKey(row["slug"])))
            SeedDocuments.ByName[source["document"]].Any(line => line.Contains(source["headline"])).ShouldBeTrue($"{source}");
        Documents.Values.Distinct(StringComparer.Ordinal).ShouldBe(SeedDocuments.ByName.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Every_name_that_is_said_to_be_printed_is_printed()
    {
        if (SeedDocuments.AreMissing(output))
            return;
        var pages = SeedDocuments.Plain(string.Join('\n', SeedDocuments.ByName.Values.SelectMany(lines => lines)));
        foreach (var (_, row) in SeedSubjects.All.Where(record => record.Row.Has("name_basis") && record.Row["name_basis"] == "PRINTED"))
            pages.Contains(SeedDocuments.Plain(row["name"])).ShouldBeTrue($"{row}: {row["name"]}");
    }

    [Fact]
    public void Summaries_are_in_the_curators_own_words()
    {
        if (SeedDocuments.AreMissing(output))
            return;
        // Names are longer than what anybody copies by accident; the longest in a summary has 17 characters.
        const int Copied = 20;
        var pages = SeedDocuments.Plain(string.Join('\n', SeedDocuments.ByName.Values.SelectMany(lines => lines)));
        foreach (var (_, row) in SeedSubjects.All.Where(record => record.Row.Has("summary")))
        {
            var summary = SeedDocuments.Plain(row["summary"]);
            for (var start = 0; start + Copied <= summary.Length; start++)
                pages.Contains(summary.Substring(start, Copied)).ShouldBeFalse($"{row}: {summary.Substring(start, Copied)}");
        }
    }
}
