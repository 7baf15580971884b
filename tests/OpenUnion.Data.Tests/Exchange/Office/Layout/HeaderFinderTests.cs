using OpenUnion.Data.Exchange.Office.Layout;
using OpenUnion.Data.Exchange.Office.Reading;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Tests.Exchange.Office.Layout;

public class HeaderFinderTests
{
    [Theory]
    [InlineData("驿站名称", "Name")]
    [InlineData("* 驿站名称：", "Name")]
    [InlineData("Station Name", "Name")]
    [InlineData("站点\n名称", "Name")]
    [InlineData("县（市、区）", "County")]
    [InlineData("面积（平方米）", "Area")]
    [InlineData("经度(GCJ-02)", "Longitude GCJ02")]
    [InlineData("高德纬度", "Latitude GCJ02")]
    [InlineData("百度坐标", "Coordinates BD09")]
    [InlineData("经纬度（WGS84坐标系）", "Coordinates WGS84")]
    [InlineData("经度（高德或百度）", "Longitude")]
    [InlineData("坐标系", "System")]
    [InlineData("行政区划代码", "RegionCode")]
    [InlineData("name_en", "NameEn")]
    [InlineData("开放时间（24小时制）", "Hours")]
    [InlineData("您的意见", null)]
    public void Headings_are_known_however_they_are_written(string heading, string? meaning) =>
        (ColumnNames.Of(heading) is { } found ? $"{found.Field} {found.System}".TrimEnd() : null).ShouldBe(meaning);

    [Fact]
    public void The_headings_are_found_below_titles()
    {
        var header = HeaderFinder.Find(Sheet([["名单"], ["单位：某某", "2025"], ["序号", "名称", "地址"], ["1", "甲站", "某路"]]))!;
        header.LastRow.ShouldBe(3);
        header.Columns.Select(column => $"{column.Index} {column.Field}").ShouldBe(["0 Ignored", "1 Name", "2 Address"]);
    }

    [Fact]
    public void A_group_above_completes_its_columns_also_where_nothing_is_merged()
    {
        var header = HeaderFinder.Find(Sheet([["名称", "地址", "百度", ""], ["", "", "经度", "纬度"], ["甲站", "某路", "1", "2"]]))!;
        header.LastRow.ShouldBe(2);
        header.Columns.Select(column => $"{column.Index} {column.Field} {column.System}").ShouldBe(["0 Name ", "1 Address ", "2 Longitude BD09", "3 Latitude "]);
    }

    [Fact]
    public void A_sheet_without_a_name_has_no_headings() => HeaderFinder.Find(Sheet([["地址", "经度", "纬度"], ["某路", "1", "2"]])).ShouldBeNull();

    [Fact]
    public void No_word_names_two_fields() =>
        ColumnNames.Table.SelectMany(entry => entry.Names.Split(' ').Select(ColumnNames.Fold)).GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key).ShouldBeEmpty();

    [Fact]
    public void A_coordinate_system_that_a_longer_word_names_is_not_taken_for_a_shorter() =>
        ColumnNames.Systems.Select(entry => entry.Word).ShouldAllBe(word => ColumnNames.WithoutSystem(word).System == ColumnNames.Systems.First(entry => entry.Word == word).System);

    private static Sheet Sheet(string[][] rows) => new("", [.. rows.Select((cells, index) => new SheetRow(index + 1, cells))], []);
}
