using System.Text;
using OpenUnion.Data.Model;
using OpenUnion.Data.Planning.Ordering;

namespace OpenUnion.Data.Tests.Planning.Ordering;

public class PageCursorTests
{
    private static readonly PageOrder Order = PageOrder.By(Stations, [Column(nameof(Station.OpenedOn)), Column(nameof(Station.AreaSquareMetres)), Column(nameof(Station.MostBeautiful))]);

    private static Microsoft.EntityFrameworkCore.Metadata.IEntityType Stations => OpenUnionModel.Instance.FindEntityType(typeof(Station))!;

    [Fact]
    public void The_values_come_back_in_the_types_of_the_terms()
    {
        Read("""["m", "2024-05-01", 60.5, true, "wangjing"]""").ShouldBe([new DateOnly(2024, 5, 1), 60.5, true, "wangjing"]);
        Read("""["m", null, null, false, "望京"]""").ShouldBe([null, null, false, "望京"]);
    }

    [Theory]
    [InlineData("""["other", "2024-05-01", 60.5, true, "wangjing"]""")]
    [InlineData("""["m", "2024-05-01", 60.5, true]""")]
    [InlineData("""["m", "2024-05-01", 60.5, true, "wangjing", 1]""")]
    [InlineData("""["m", "2024-5-1", 60.5, true, "wangjing"]""")]
    [InlineData("""["m", "2024-05-01", "60.5", true, "wangjing"]""")]
    [InlineData("""["m", "2024-05-01", 1e999, true, "wangjing"]""")]
    [InlineData("""["m", "2024-05-01", 60.5, null, "wangjing"]""")]
    [InlineData("""["m", "2024-05-01", 60.5, true, null]""")]
    [InlineData("""["m", "2024-05-01", 60.5, true, "\u0000"]""")]
    [InlineData("""["m", "2024-05-01", 60.5, true, "\ud800"]""")]
    [InlineData("""{"m": 1}""")]
    [InlineData("""[1, 2, 3, 4, 5]""")]
    [InlineData("[")]
    public void What_no_item_of_the_order_could_have_is_no_cursor(string json)
    {
        Read(json).ShouldBeNull();
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("驿站")]
    public void What_is_no_base64_is_no_cursor(string text)
    {
        PageCursor.Read(text, "m", Order.Terms).ShouldBeNull();
    }

    [Fact]
    public void A_text_of_endless_length_is_no_cursor()
    {
        PageCursor.Read(new string('A', 600_000), "m", Order.Terms).ShouldBeNull();
    }

    [Fact]
    public void Another_list_or_order_or_origin_has_another_mark()
    {
        var reversed = PageOrder.By(Stations, [PageOrder.ColumnTerm([], Stations.FindProperty(nameof(Station.OpenedOn))!, descending: true)]);
        string[] marks = [PageCursor.Mark("Query.stations", Order, []), PageCursor.Mark("Region.stations", Order, []), PageCursor.Mark("Query.stations", reversed, []), PageCursor.Mark("Query.stations", Order, [1])];
        marks.Distinct().Count().ShouldBe(4);
        PageCursor.Mark("Query.stations", Order, []).ShouldBe(marks[0]);
    }

    private static OrderTerm.Column Column(string name) => PageOrder.ColumnTerm([], Stations.FindProperty(name)!, descending: false);

    private static IReadOnlyList<object?>? Read(string json) =>
        PageCursor.Read(Convert.ToBase64String(Encoding.UTF8.GetBytes(json)), "m", Order.Terms);
}
