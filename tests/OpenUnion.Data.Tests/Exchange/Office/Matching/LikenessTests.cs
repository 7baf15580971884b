using OpenUnion.Data.Exchange.Office.Matching;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Tests.Exchange.Office.Matching;

public class LikenessTests
{
    [Theory]
    [InlineData("万达工会驿站", "万达工会驿站", 400, "Same")]
    [InlineData("万达工会驿站", "万达工会驿站", null, "Same")]
    [InlineData("万达工会驿站", "万达工会驿站", 600, "Doubtful")]
    [InlineData("万达工会驿站", "万达驿站", null, "Doubtful")]
    [InlineData("万达工会驿站", "万达广场驿站", 400, "Doubtful")]
    [InlineData("万达工会驿站", "万达广场驿站", 600, "Other")]
    [InlineData("万达1号驿站", "万达2号驿站", 10, "Other")]
    [InlineData("万达工会驿站", "国贸工会驿站", 10, "Other")]
    [InlineData("建国路街心公园驿站", "建国路街边公园驿站", 90, "Doubtful")]
    [InlineData("建国路街心公园驿站", "建国路街边公园驿站", 110, "Other")]
    public void Names_and_distances_decide(string one, string other, int? metres, string likeness)
    {
        var here = new Position(116.46, 39.91);
        LikenessRules.Compare(Of(one, here), Of(other, metres is { } away ? Spheroid.Towards(here, 1, away) : null)).ToString().ShouldBe(likeness);
    }

    [Fact]
    public void One_name_in_another_district_is_another_station() =>
        LikenessRules.Compare(Of("万达驿站", null), Of("万达驿站", null) with { Line = ["110106", "110100"] }).ShouldBe(Likeness.Other);

    private static Likened<string> Of(string name, Position? place) => new(name, NameCore.Fold(name), NameCore.Of(NameCore.Fold(name), ["北京市", "朝阳区"]), ["110105", "110100"], "", place);
}
