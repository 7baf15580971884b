using System.Text.Json;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Server.Pages;
using OpenUnion.Server.Pages.Sources;
using OpenUnion.Server.Pages.Stations;

namespace OpenUnion.Server.Tests.Pages.Stations;

/// <summary>A station all of whose texts try to be markup.</summary>
public sealed class HostileStationTests
{
    private const string Evil = "\"'></script></title><script>alert(1)</script><!--";

    private static readonly SourceRecord Source = new(Evil, Evil, Evil, null, null, null, [Evil]);

    private static readonly StationRecord Station = new(
        Evil, Evil, Evil, StationKind.UNION_STATION, StationScope.GROUP, 3, StationStatus.OPERATING, MostBeautiful: true, Evil,
        new RegionRecord("110000", Evil, Evil, RegionLevel.PROVINCE, null), new Named(Evil, Evil), new PointRecord([116.4, 39.9]), LocationPrecision.ADDRESS, CoordinatesEstimated: true,
        Evil, OpenState.UNKNOWN, null, null, StationAccess.WALK_IN,
        [new AmenityRecord(AmenityKind.REST, AmenityStatus.OUT_OF_ORDER, null, Evil)], [Audience.COURIER], 1, null, Evil, Evil,
        [new Named(Evil, null)], [new FigureRecord(Evil, Evil, Evil, Qualifier.EXACT)], [new StationName(Evil, Evil, Evil)],
        [new CitationRecord("address", Evil, Confidence.MEDIUM, Evil, new SourceKey(Evil)), new CitationRecord("", Evil, Confidence.HIGH, null, new SourceKey(Evil))], [Source]);

    [Theory]
    [InlineData("Chinese")]
    [InlineData("English")]
    public void Nothing_of_it_becomes_markup(string language)
    {
        var view = new PageView(Enum.Parse<PageLanguage>(language), "", "../", "");
        var page = new StationPage(view, "http://here", Station, [], DateTimeOffset.UnixEpoch).Write();
        var whole = new PageShell("no-such-folder").Fill(view, $"<title>{page.Title}</title>{page.Head}", page.Content);

        whole.ShouldContain("alert(1)");
        whole.ShouldNotContain("<script>");
        whole.ShouldNotContain("<!--");
        // What stands in angle brackets is ours: no tag has an attribute that is not quoted to its end.
        whole.Split("<script").Length.ShouldBe(3);
        whole.Split("</script>").Length.ShouldBe(3);
        whole.ShouldNotContain("\"'>");
    }

    [Fact]
    public void The_data_for_search_engines_says_it_all_the_same()
    {
        var json = new StationSchema(Station, "http://here/stations/a", null).Json();

        json.ShouldNotContain("<");
        JsonDocument.Parse(json).RootElement.GetProperty("name").GetString().ShouldBe(Evil);
    }
}
