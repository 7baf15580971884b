using System.Text;

namespace OpenUnion.Cli.Tests.Offices;

/// <summary>Spreadsheets as offices make them, each imported through the program; what is in them is made up.</summary>
public sealed class SpreadsheetTests
{
    [Fact]
    public async Task A_title_merged_headings_and_a_district_that_spans_rows()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = new Workbook().Sheet("驿站", [
            ["北京市工会驿站名单"],
            ["制表：某某", null, null, null, null, "2025年3月"],
            ["序号", "所在区", "驿站名称", "详细地址", "服务时间", "服务设施"],
            [1, "朝阳区", "团结湖工会驿站", "团结湖南里10号", "8:00-20:00", "饮水、微波炉、充电"],
            [2, null, "三里屯工会驿站", "工体北路8号", "全天", "饮水；卫生间"],
            [3, "海淀区", "上地工会驿站", "上地十街1号", "周一至周五 8:30-17:30、周末休息", "热饭、雨伞"],
        ], "A1:F1", "B4:B5").Save(folder.PathOf("驿站.xlsx"));

        var output = await folder.ImportAsync(path, "--region", "北京市");
        output.ShouldContain("note: 驿站.xlsx:驿站!F6: found \"雨伞\", which the vocabulary of amenities lacks: kept in the note\n");
        (await folder.StationsAsync("slug, name, region_code, address, opening_hours, note")).ShouldBe([
            "110105-sanlitungonghuiyizhan|三里屯工会驿站|110105|工体北路8号|24/7",
            "110105-tuanjiehugonghuiyizhan|团结湖工会驿站|110105|团结湖南里10号|08:00-20:00",
            "110108-shangdigonghuiyizhan|上地工会驿站|110108|上地十街1号|Mo-Fr 08:30-17:30|其他设施：雨伞。",
        ]);
        (await folder.AskAsync("station_slug, kind, status", "FROM station_amenities WHERE station_slug LIKE '1101__-%' ORDER BY station_slug, kind")).ShouldBe([
            "110105-sanlitungonghuiyizhan|DRINKING_WATER|AVAILABLE",
            "110105-sanlitungonghuiyizhan|TOILET|AVAILABLE",
            "110105-tuanjiehugonghuiyizhan|CHARGING|AVAILABLE",
            "110105-tuanjiehugonghuiyizhan|DRINKING_WATER|AVAILABLE",
            "110105-tuanjiehugonghuiyizhan|MICROWAVE|AVAILABLE",
            "110108-shangdigonghuiyizhan|MEAL_HEATING|AVAILABLE",
        ]);
        (await folder.AskAsync("field, quote", "FROM citations WHERE subject_slug = '110108-shangdigonghuiyizhan' ORDER BY field")).ShouldBe([
            "|上地工会驿站", "address|上地十街1号", "amenities.MEAL_HEATING|热饭", "opening_hours|周一至周五 8:30-17:30、周末休息",
        ]);
        (await folder.AskAsync("slug, kind, headline, publication, published_on", "FROM sources WHERE slug LIKE 'office-%'"))
            .ShouldBe(["office-2025-03-01-2025-niangonghuiyizhanmingdan|DATASET|2025年工会驿站名单|北京市总工会|2025-03-01"]);
    }

    [Fact]
    public async Task Two_rows_of_headings_and_columns_with_ticks()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = new Workbook().Sheet("Sheet1", [
            ["站点名称", "行政区划代码", "高德坐标", null, "服务设施", null, null, "备注"],
            [null, null, "经度", "纬度", "饮水机", "微波炉", "手机充电", null],
            ["望京工会驿站", 110105, 116.4812, 39.9958, "√", "√", null, "商场一层"],
            ["亦庄工会驿站", "110115", "116.506", "39.795", "有", "无", "2个", null],
        ], "A1:A2", "B1:B2", "C1:D1", "E1:G1", "H1:H2").Save(folder.PathOf("a.xlsx"));

        await folder.ImportAsync(path);
        (await folder.StationsAsync("slug, region_code, round(ST_X(location::geometry)::numeric, 6), round(ST_Y(location::geometry)::numeric, 6), location_precision, note")).ShouldBe([
            "110105-wangjinggonghuiyizhan|110105|116.475090|39.994503|ADDRESS|商场一层",
            "110115-yizhuanggonghuiyizhan|110115|116.500008|39.793786|ADDRESS",
        ]);
        (await folder.AskAsync("station_slug, kind", "FROM station_amenities WHERE station_slug LIKE '1101__-%' ORDER BY station_slug, kind")).ShouldBe([
            "110105-wangjinggonghuiyizhan|DRINKING_WATER", "110105-wangjinggonghuiyizhan|MICROWAVE",
            "110115-yizhuanggonghuiyizhan|CHARGING", "110115-yizhuanggonghuiyizhan|DRINKING_WATER",
        ]);
        (await folder.AskAsync("quote, note", "FROM citations WHERE subject_slug = '110105-wangjinggonghuiyizhan' AND field = 'location'")).ShouldBe(["116.4812, 39.9958|由 GCJ02 换算为 WGS-84"]);
    }

    [Fact]
    public async Task A_gbk_text_with_full_width_digits()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("名单.csv", """
            名称,省,市,区县,地址,经度,纬度,坐标系,开放时间,启用时间
            天河工会驿站,广东省,广州市,天河区,天河路１８８号,１１３．３２４５,２３．１３５６,ＷＧＳ－８４,８：３０－１７：３０,２０２４年５月１日
            越秀工会驿站,广东,广州,越秀,"北京路2号
            首层",113.2692,23.1258,GPS,早8点到晚8点,2024.6.18
            """, Encoding.GetEncoding("GB18030"));

        await folder.ImportAsync(path);
        (await folder.StationsAsync("slug, region_code, address, ST_X(location::geometry), ST_Y(location::geometry), opening_hours, opened_on")).ShouldBe([
            "440104-yuexiugonghuiyizhan|440104|北京路2号 首层|113.2692|23.1258|08:00-20:00|2024-06-18",
            "440106-tianhegonghuiyizhan|440106|天河路１８８号|113.3245|23.1356|08:30-17:30|2024-05-01",
        ]);
    }

    [Fact]
    public async Task Baidu_coordinates_in_one_cell_and_in_either_order()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("a.csv", """
            驿站名称	百度坐标	所在地区
            国贸工会驿站	116.474200,39.914500	北京市朝阳区
            双井工会驿站	39.900000, 116.470000	北京市-朝阳区
            """, new UnicodeEncoding(false, true));

        await folder.ImportAsync(path);
        (await folder.StationsAsync("slug, round(ST_X(location::geometry)::numeric, 5), round(ST_Y(location::geometry)::numeric, 5)")).ShouldBe([
            "110105-guomaogonghuiyizhan|116.46145|39.90750",
            "110105-shuangjinggonghuiyizhan|116.45722|39.89300",
        ]);
        (await folder.AskAsync("note", "FROM citations WHERE field = 'location' AND source_slug LIKE 'office-%'")).ShouldBe(["由 BD09 换算为 WGS-84", "由 BD09 换算为 WGS-84"]);
    }

    [Fact]
    public async Task Degrees_minutes_and_seconds()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("a.csv", """
            名称,区,经度,纬度
            甲工会驿站,东城区,东经116°24′36″,北纬39°54′
            乙工会驿站,西城区,116度21分36.5秒,39°54.5'N
            """, new UTF8Encoding(true));

        await folder.ImportAsync(path, "--region", "110000", "--crs", "wgs84");
        (await folder.StationsAsync("slug, ST_X(location::geometry), ST_Y(location::geometry), location_precision")).ShouldBe([
            "110101-jiagonghuiyizhan|116.41|39.9|ADDRESS",
            "110102-yigonghuiyizhan|116.360138888889|39.908333333333|ADDRESS",
        ]);
    }

    [Fact]
    public async Task Empty_rows_a_total_notes_below_and_headings_again()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = new Workbook().Sheet("名单", [
            ["序号", "名称", "所在区县", "面积（平方米）", "开放时间"],
            [1, "东四工会驿站", "北京市东城区", 30.5, new TimeSpan(8, 0, 0)],
            [],
            ["序号", "名称", "所在区县", "面积（平方米）", "开放时间"],
            [2, "西四工会驿站", "北京市西城区", "20㎡", "24小时"],
            [3],
            ["合计", "2个", null, 50.5],
            [],
            ["注：开放时间以现场公示为准。"],
            ["填表人：某某"],
        ]).Save(folder.PathOf("a.xlsx"));

        (await folder.ProblemsAsync(path)).ShouldBe([
            "名单!E2: found \"08:00\", expected hours that can be read in one way only, such as 8:00-20:00, 24小时, 周一至周五 8:30-17:30、周末休息, 节假日除外; leave the cell empty if they are not known",
        ]);
        var run = await folder.RunAsync(path, "--dry-run");
        run.Output.ShouldStartWith("""
            note: a.xlsx:名单!A4: found the headings again: not read
            note: a.xlsx:名单!A7: found "合计", the line of a total: not read
            note: a.xlsx:名单!A9: found "注：开放时间以现场公示为准。", a note to the table: not read
            note: a.xlsx:名单!A10: found "填表人：某某", a note to the table: not read

            """);
    }

    [Fact]
    public async Task Dates_as_dates_as_text_and_as_numbers()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        object?[][] rows = [
            ["名称", "所在区", "启用日期"],
            ["甲工会驿站", "北京市东城区", new DateTime(2023, 9, 28)],
            ["乙工会驿站", "北京市东城区", "2023/9/8"],
            ["丙工会驿站", "北京市东城区", "20230908"],
            ["丁工会驿站", "北京市东城区", 45413],
            ["戊工会驿站", "北京市东城区", "2023年9月"],
        ];
        (await folder.ProblemsAsync(new Workbook().Sheet("a", rows).Save(folder.PathOf("a.xlsx")))).ShouldBe([
            "a!C5: found \"45413\" (as the number of a day it would be 2024-05-01: format the cell as a date), expected a day such as 2024-05-01; what is known less exactly belongs in 备注",
            "a!C6: found \"2023年9月\", expected a day such as 2024-05-01; what is known less exactly belongs in 备注",
        ]);
        await folder.ImportAsync(new Workbook().Sheet("a", rows[..4]).Save(folder.PathOf("b.xlsx")));
        (await folder.StationsAsync("slug, opened_on")).ShouldBe(["110101-binggonghuiyizhan|2023-09-08", "110101-jiagonghuiyizhan|2023-09-28", "110101-yigonghuiyizhan|2023-09-08"]);
    }

    [Fact]
    public async Task A_district_of_which_there_are_several_is_refused_with_all_of_them()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("a.csv", """
            名称,所在区,地址
            一号工会驿站,朝阳区,建国路88号
            二号工会驿站,高新区,科技路1号
            三号工会驿站,,北京市朝阳区建国路90号
            四号工会驿站,,建国路92号
            五号工会驿站,北京市天河区,
            """);

        (await folder.ProblemsAsync(path)).ShouldBe([
            "B2: found \"朝阳区\", which may be 北京市朝阳区 110105、吉林省长春市朝阳区 220104, expected one region: name its province and city, or give its code",
            "B3: found \"高新区\", expected regions of GB/T 2260, such as 北京市 朝阳区; a development zone belongs to a county, which is to be named",
            "B5: found no region, expected a column 所在区 or 行政区划代码, an address that begins with it, or --region",
            "B6: found \"北京市天河区\", expected regions of GB/T 2260, such as 北京市 朝阳区; a development zone belongs to a county, which is to be named",
        ]);
    }

    [Fact]
    public async Task Swapped_axes_and_places_elsewhere_are_explained()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("a.csv", """
            名称,所在区,经度,纬度
            一号工会驿站,北京市朝阳区,39.908,116.461
            二号工会驿站,北京市朝阳区,121.4737,31.2304
            三号工会驿站,北京市朝阳区,2.3522,48.8566
            四号工会驿站,北京市朝阳区,116.461,
            五号工会驿站,北京市朝阳区,116.27.40,39.9
            """);

        (await folder.ProblemsAsync(path, "--crs", "GCJ02")).ShouldBe([
            "C2: found longitude 39.908 and latitude 116.461, expected them the other way round: they look swapped",
            "C3: found a point 1066 km from 北京市朝阳区, next to 上海市, expected one within 北京市朝阳区: the region, the axes or the coordinate system are wrong",
            "C4: found longitude 2.3522 and latitude 48.8566, expected a point in China: longitude 73 to 135.1, latitude 3.4 to 53.6",
            "C5: found a longitude alone, expected both or neither",
            "C6: found \"116.27.40\", expected a longitude such as 116.461 or 116°27′40″",
        ]);
    }

    [Fact]
    public async Task Coordinates_without_their_system_are_refused_once()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("a.csv", """
            名称,所在区,经度,纬度
            一号工会驿站,北京市朝阳区,116.461,39.908
            二号工会驿站,北京市朝阳区,116.471,39.918
            """);

        (await folder.ProblemsAsync(path)).ShouldBe([
            "C1: found coordinates of an unknown system, expected a column 坐标系, its name in the heading (高德经度), or --crs: WGS84 (GPS), GCJ02 (高德, 腾讯) or BD09 (百度)",
        ]);
        (await folder.ProblemsAsync(folder.Csv("b.csv", """
            名称,所在区,百度经度,百度纬度,坐标系
            一号工会驿站,北京市朝阳区,116.461,39.908,高德
            """)))[0].ShouldBe("E2: found GCJ02 and BD09 for one point, expected one coordinate system");
    }

    [Fact]
    public async Task Stations_that_are_there_already_or_twice_are_never_guessed_away()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        const string heading = "标识,名称,所在区,经度,纬度,开放时间\n";
        var path = folder.Csv("a.csv", heading + """
            ,建外万达骑士驿站,北京市朝阳区,116.4658,39.9092,全天
            ,大望路工会驿站,北京市朝阳区,116.4780,39.9080,全天
            ,大望路驿站,北京市朝阳区,116.4785,39.9081,全天
            nowhere,九龙山工会驿站,北京市朝阳区,116.4880,39.9000,全天
            """);
        var problems = await folder.ProblemsAsync(path, "--crs", "WGS84");
        problems[0].ShouldMatch(@"^B2: found ""建外万达骑士驿站"", which may be beijing-chaoyang-jianwai-wanda-rider-station \(万达骑士驿站, \d+ m away\), expected its slug in a column 标识, or 新增 there if it is another one$");
        problems[1..].ShouldBe([
            "B4: found \"大望路驿站\", which seems to be \"大望路工会驿站\" of row 3 again, expected each station once; if it is another one, write 新增 in a column 标识",
            "B5: found the slug nowhere, expected that of a single station in the dataset, or 新增",
        ]);

        var settled = folder.Csv("b.csv", heading + """
            beijing-chaoyang-jianwai-wanda-rider-station,建外万达骑士驿站,北京市朝阳区,116.4658,39.9092,8:00-22:00
            ,大望路工会驿站,北京市朝阳区,116.4780,39.9080,全天
            新增,大望路驿站,北京市朝阳区,116.4785,39.9081,全天
            """);
        var output = await folder.ImportAsync(settled, "--crs", "WGS84");
        output.ShouldContain("~ beijing-chaoyang-jianwai-wanda-rider-station 建外万达骑士驿站\n    name: 万达骑士驿站 -> 建外万达骑士驿站\n");
        output.ShouldContain("    opening_hours: 24/7 -> 08:00-22:00\n");
        output.ShouldContain("stations: 2 added, 1 changed, 0 removed, 34 in all\n");
        (await folder.AskAsync("kind, operator_slug, opening_hours, coordinates_estimated", "FROM stations WHERE slug = 'beijing-chaoyang-jianwai-wanda-rider-station'")).ShouldBe(["RIDER_STATION_24H|beijing-chaoyang-jianwai-union|08:00-22:00|f"]);
        (await folder.AskAsync("count(*)", "FROM citations WHERE subject_slug = 'beijing-chaoyang-jianwai-wanda-rider-station' AND source_slug = '002-jianwai-warm-winter'"))[0].ShouldNotBe("0");
    }

    [Fact]
    public async Task Organizations_are_found_by_their_names_or_proposed()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("a.csv", """
            名称,所在区,主管单位,联系人
            一号院工会驿站,北京市朝阳区,朝阳区总工会,某某
            二号院工会驿站,北京市朝阳区,北京市朝阳区建外街道总工会,某某
            三号院工会驿站,北京市朝阳区,北京市朝阳区望京街道总工会,某某
            四号院工会驿站,北京市朝阳区,北京市朝阳区望京街道总工会,某某
            五号院工会驿站,北京市朝阳区,某某之友,某某
            """);
        (await folder.ProblemsAsync(path)).ShouldBe(["C6: found \"某某之友\", which the dataset lacks and whose kind its name does not say, expected a column 单位类型 (工会, 企业, 政府部门, 事业单位, …)"]);

        File.WriteAllLines(path, [.. File.ReadLines(path).SkipLast(1)]);
        var output = await folder.ImportAsync(path);
        output.ShouldContain("note: a.csv:D1: found the heading \"联系人\": people's names and numbers have no place in an open dataset, its column is not read\n");
        output.ShouldContain("+ organization 110105-beijingshichaoyangquwangjingjiedaozonggonghui 北京市朝阳区望京街道总工会 (TRADE_UNION)\n");
        (await folder.StationsAsync("name, operator_slug")).ShouldBe([
            "二号院工会驿站|beijing-chaoyang-jianwai-union",
            "三号院工会驿站|110105-beijingshichaoyangquwangjingjiedaozonggonghui",
            "四号院工会驿站|110105-beijingshichaoyangquwangjingjiedaozonggonghui",
            "一号院工会驿站|beijing-chaoyang-union",
        ]);
    }

    [Fact]
    public async Task Several_sheets_a_hidden_one_and_one_that_is_no_list()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = new Workbook()
            .Sheet("填写说明", [["请各区按要求填写。"]])
            .Sheet("东城", [["name", "district", "hours"], ["Alpha 站", "北京市东城区", "Mo-Fr 09:00-17:00"]])
            .Sheet("西城", [["name", "district", "hours"], ["Beta 站", "北京市西城区", "24/7"]])
            .Hidden("旧", [["name", "district"], ["Gamma 站", "北京市西城区"]])
            .Save(folder.PathOf("a.xlsx"));
        var output = await folder.ImportAsync(path);
        output.ShouldContain("note: a.xlsx:旧!row 1: found a hidden sheet: not read\n");
        output.ShouldContain("note: a.xlsx:填写说明!row 1: found a sheet without headings: not read\n");
        (await folder.StationsAsync("slug, opening_hours")).ShouldBe(["110101-alpha-zhan|Mo-Fr 09:00-17:00", "110102-beta-zhan|24/7"]);
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing()
    {
        await using var folder = await OfficeFolder.CreateAsync();
        var path = folder.Csv("a.csv", """
            名称,地址,经度,纬度,服务设施,服务对象,备注
            团结湖工会驿站,北京市朝阳区团结湖南里10号,116.461,39.928,饮水、雨伞,快递小哥,可停车
            """);
        await folder.ImportAsync(path, "--crs", "GCJ-02");
        var again = await folder.RunAsync(path, "--dry-run", "--crs", "gcj02");
        again.Code.ShouldBe(0);
        again.Output.ShouldEndWith("= 110105-tuanjiehugonghuiyizhan 团结湖工会驿站\nUnchanged: the dataset holds all of it.\nDry run; nothing was written or changed.\n");
    }
}
