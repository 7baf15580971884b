using NetTopologySuite.Geometries;
using OpenUnion.Data.Exchange.Office.Places;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Tests.Exchange.Office.Places;

public class RegionReaderTests
{
    private static readonly RegionIndex Index = new([.. EmbeddedTable.Rows(EmbeddedTable.Regions).Select(Row)]);

    [Theory]
    [InlineData("北京市朝阳区", "110105")]
    [InlineData("北京朝阳", "110105")]
    [InlineData("北京市-市辖区-朝阳区", "110105")]
    [InlineData("北京市 北京市 朝阳区", "110105")]
    [InlineData("广东省/广州市/天河区", "440106")]
    [InlineData("广州天河", "440106")]
    [InlineData("新疆乌鲁木齐市", "650100")]
    [InlineData("新疆乌鲁木齐", "650100 650121")]
    [InlineData("恩施州", "")]
    [InlineData("恩施", "422800 422801")]
    [InlineData("双江", "530925")]
    [InlineData("鄂温克族自治旗", "150724")]
    [InlineData("朝阳区", "110105 220104")]
    [InlineData("东莞市", "441900")]
    [InlineData("北京市天河区", "")]
    [InlineData("高新区", "")]
    public void Names_are_found_in_full_and_short_each_within_the_one_before(string text, string codes) =>
        string.Join(' ', Index.Named(text).Select(region => region.Code).Order(StringComparer.Ordinal)).ShouldBe(codes);

    [Theory]
    [InlineData("北京市朝阳区建国路88号", "110105")]
    [InlineData("北京朝阳区建国路88号", "110105")]
    [InlineData("中国北京市朝阳区建国路88号", "110105")]
    [InlineData("朝阳区建国路88号", "110105 220104")]
    [InlineData("朝阳公园南路1号", "")]
    [InlineData("南京西路1号", "")]
    [InlineData("广东省广州市天河区天河路", "440106")]
    public void An_address_begins_with_full_names(string address, string codes) =>
        string.Join(' ', Index.AtBeginning(address).Select(region => region.Code).Order(StringComparer.Ordinal)).ShouldBe(codes);

    [Fact]
    public void Every_region_is_found_by_its_full_name_alone()
    {
        foreach (var row in EmbeddedTable.Rows(EmbeddedTable.Regions).Select(Row).Where(region => region.Level != RegionLevel.COUNTRY && !RegionNames.IsGroup(region)))
            Index.Named(Index.FullName(row)).Select(region => region.Code).ShouldContain(row.Code, Index.FullName(row));
    }

    [Theory]
    [InlineData("110105", "", "", "110105")]
    [InlineData("110105001002", "", "", "110105")]
    [InlineData("１１０１０５", "北京市", "", "110105")]
    [InlineData("", "朝阳区", "", "110105")]
    [InlineData("", "", "朝阳区建国路88号", "110105")]
    [InlineData("", "北京市", "朝阳区建国路88号", "110105")]
    [InlineData("", "北京市", "建国路88号", "110000")]
    public void In_the_list_of_an_office_its_own_region_settles_what_is_short(string code, string name, string address, string expected) =>
        new RegionReader(Index, Index.ByCode("110000")).Read(new RegionWords(code, [name], address)).Value!.Code.ShouldBe(expected);

    [Theory]
    [InlineData("110199", "", "found \"110199\", expected a code of GB/T 2260, such as 110105")]
    [InlineData("110105", "天河区", "found the code 110105 of 北京市朝阳区, but the name 天河区, expected the same region")]
    [InlineData("440106", "", "found \"440106\", which is 广东省广州市天河区 440106, expected a region within 北京市")]
    [InlineData("", "广州市天河区", "found \"广州市天河区\", which is 广东省广州市天河区 440106, expected a region within 北京市")]
    [InlineData("", "", "found no region, expected a column 所在区 or 行政区划代码, an address that begins with it, as 北京市 has several")]
    public void What_does_not_fit_is_explained(string code, string name, string message) =>
        new RegionReader(Index, Index.ByCode("110000")).Read(new RegionWords(code, [name], "某路1号")).Complaint!.English.ShouldBe(message);

    [Theory]
    [InlineData("110105", 116.46, 39.91, true)]
    [InlineData("110105", 121.47, 31.23, false)]
    [InlineData("440106", 116.46, 39.91, false)]
    [InlineData("652824", 88.17, 39.02, true)]
    public void Places_that_are_far_from_their_region_are_seen(string code, double longitude, double latitude, bool good) =>
        (new PointPlausibility(Index).Check(Index.ByCode(code)!, new Position(longitude, latitude)) is null).ShouldBe(good);

    private static Region Row(string[] fields) => new()
    {
        Code = fields[0],
        Name = fields[1],
        NameEn = fields[2],
        Level = Enum.Parse<RegionLevel>(fields[3]),
        ParentCode = fields[4].Length == 0 ? null : fields[4],
        Location = fields[5].Length == 0 ? null : new Point(EmbeddedTable.Number(fields[5]), EmbeddedTable.Number(fields[6])),
    };
}
