using System.Globalization;

namespace OpenUnion.Data.Tests.Exchange.Synthetic;

/// <summary>seeds/regions.csv, as it is embedded.</summary>
public sealed class RegionsTests(SyntheticPackageFixture package) : IClassFixture<SyntheticPackageFixture>
{
    private readonly CsvTable _regions = package.Table("regions");

    [Fact]
    public void All_levels_are_complete() =>
        string.Join(' ', _regions.Column("level").CountBy(level => level).Select(pair => $"{pair.Key} {pair.Value}"))
            .ShouldBe("COUNTRY 1 PROVINCE 34 PREFECTURE 342 COUNTY 2975");

    [Fact]
    public void A_code_begins_like_its_parents_code_and_is_one_level_below()
    {
        var level = _regions.Column("code").Zip(_regions.Column("level")).ToDictionary(row => row.First, row => row.Second, StringComparer.Ordinal);
        foreach (var (code, parent) in _regions.Column("code").Zip(_regions.Column("parent_code")).Skip(1))
        {
            var (prefix, above) = level[code] switch { "PROVINCE" => (0, "COUNTRY"), "PREFECTURE" => (2, "PROVINCE"), _ => (4, "PREFECTURE") };
            level[parent].ShouldBe(above, code);
            code.ShouldStartWith(parent[..prefix]);
        }
    }

    [Theory]
    [InlineData("110100", "市辖区", "Municipal Districts of Beijing")]
    [InlineData("659000", "自治区直辖县级行政区划", "Counties Directly under Xinjiang")]
    [InlineData("150000", "内蒙古自治区", "Inner Mongolia")]
    [InlineData("610000", "陕西省", "Shaanxi")]
    [InlineData("341500", "六安市", "Lu'an")]
    [InlineData("441900", "东莞市", "Dongguan")]
    [InlineData("510104", "锦江区", "Jinjiang District")]
    [InlineData("520526", "威宁彝族回族苗族自治县", "Weining Yi, Hui and Miao Autonomous County")]
    [InlineData("152921", "阿拉善左旗", "Alxa Left Banner")]
    [InlineData("310115", "浦东新区", "Pudong New Area")]
    [InlineData("710000", "台湾省", "Taiwan")]
    public void A_region_has_its_names(string code, string name, string nameEn)
    {
        var row = _regions.Rows.Single(row => row[0] == code);
        (row[1], row[2]).ShouldBe((name, nameEn));
    }

    [Fact]
    public void Every_English_name_is_in_Latin_letters() =>
        _regions.Column("name_en").ShouldAllBe(name => name.Length > 0 && name.All(character => character < 0x180));

    [Fact]
    public void A_countys_point_is_near_its_prefectures()
    {
        var points = _regions.Rows.Where(row => row[5].Length > 0).ToDictionary(row => row[0], row => (X: Number(row[5]), Y: Number(row[6])), StringComparer.Ordinal);
        points.Count.ShouldBeGreaterThan(900);
        foreach (var row in _regions.Rows.Where(row => row[3] == "COUNTY" && points.ContainsKey(row[0]) && points.ContainsKey(row[4])))
        {
            var (county, prefecture) = (points[row[0]], points[row[4]]);
            var east = (county.X - prefecture.X) * Math.Cos(county.Y * Math.PI / 180);
            (111.2 * Math.Sqrt((east * east) + ((county.Y - prefecture.Y) * (county.Y - prefecture.Y)))).ShouldBeLessThan(251, row[1]);
        }
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
