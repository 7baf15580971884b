using System.Collections.Frozen;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Office.Layout;

/// <summary>A column's field by its heading.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Rank">Place among the names of the field: where two columns are about one field, the lower rank is read.</param>
/// <param name="System">The coordinate system that the heading names.</param>
internal sealed record ColumnMeaning(OfficeField Field, int Rank, CoordinateSystem? System);

/// <summary>The names that offices give to columns. <c>docs/office.md</c> shows this table, and a test holds the two together.</summary>
internal static class ColumnNames
{
    /// <summary>Heading of the column that is added to a sheet with problems.</summary>
    public const string Problems = "问题 / Problems";

    public static readonly IReadOnlyList<(OfficeField Field, string Names)> Table =
    [
        (OfficeField.Slug, "标识 OpenUnion标识 slug"),
        (OfficeField.Name, "名称 驿站名称 站点名称 工会驿站名称 服务站点名称 户外劳动者服务站点名称 户外劳动者工会驿站名称 阵地名称 驿站 站点 name station stationname"),
        (OfficeField.NameEn, "英文名称 英文名 nameen englishname"),
        (OfficeField.RegionCode, "行政区划代码 区划代码 行政区划编码 区划编码 行政区代码 regioncode adcode"),
        (OfficeField.Province, "省 省份 省级 所在省 所在省份 所属省 省市 省自治区直辖市 province"),
        (OfficeField.City, "市 城市 地市 地级市 市州 所在市 所属市 所在城市 city prefecture"),
        (OfficeField.County, "区 县 区县 县区 县市区 区县市 市区县 所在区 所在县 所属区 所属县 所在区县 所属区县 所属县区 district county"),
        (OfficeField.Region, "行政区划 行政区 所在地区 所属地区 地区 所在区域 所属区域 区域 所在地 region"),
        (OfficeField.Address, "地址 详细地址 具体地址 驿站地址 站点地址 所在地址 具体位置 位置 address"),
        (OfficeField.Longitude, "经度 东经 longitude lng lon"),
        (OfficeField.Latitude, "纬度 北纬 latitude lat"),
        (OfficeField.Coordinates, "经纬度 坐标 经纬度坐标 地理坐标 位置坐标 坐标位置 coordinates lnglat latlng"),
        (OfficeField.System, "坐标系 坐标系统 坐标类型 坐标来源 crs datum coordinatesystem"),
        (OfficeField.Hours, "开放时间 营业时间 服务时间 运营时间 开放时段 服务时段 营业时段 openinghours hours"),
        (OfficeField.Amenities, "服务设施 服务内容 服务项目 服务功能 配套设施 设施设备 设施 设备 主要设施 基本设施 amenities facilities services"),
        (OfficeField.Operator, "运营单位 管理单位 运营管理单位 责任单位 主管单位 所属单位 所属工会 建设单位 承建单位 联系单位 operator organization"),
        (OfficeField.OperatorKind, "单位类型 单位性质 operatorkind"),
        (OfficeField.Kind, "类型 驿站类型 站点类型 类别 驿站类别 站点类别 kind type"),
        (OfficeField.Status, "状态 运营状态 运行状态 开放状态 使用状态 status"),
        (OfficeField.Access, "进入方式 准入方式 使用方式 access"),
        (OfficeField.Serves, "服务对象 服务人群 面向人群 serves audience"),
        (OfficeField.Area, "面积 建筑面积 使用面积 站点面积 驿站面积 areasquaremetres area"),
        (OfficeField.OpenedOn, "启用时间 启用日期 投用时间 投入使用时间 建成时间 建成日期 成立时间 openedon opened"),
        (OfficeField.MostBeautiful, "最美驿站 是否最美驿站 是否最美工会驿站 mostbeautiful"),
        (OfficeField.Note, "备注 说明 note notes remark remarks"),
        (OfficeField.Ignored, "序号 编号 序 号 照片 图片 街道 乡镇 街道乡镇 乡镇街道 社区 no number index photo"),
        (OfficeField.Personal, "联系人 联系电话 电话 联系方式 手机 手机号 手机号码 负责人 站长 驿站站长 contact phone mobile"),
        (OfficeField.Problems, "问题/Problems"),
    ];

    /// <summary>What people call coordinate systems; of two words that begin alike the longer first.</summary>
    public static readonly IReadOnlyList<(string Word, CoordinateSystem System)> Systems =
    [
        ("国家2000坐标系", CoordinateSystem.WGS84), ("国家大地2000", CoordinateSystem.WGS84), ("2000国家大地", CoordinateSystem.WGS84),
        ("cgcs2000", CoordinateSystem.WGS84), ("国家2000", CoordinateSystem.WGS84), ("天地图", CoordinateSystem.WGS84), ("wgs84", CoordinateSystem.WGS84), ("gps", CoordinateSystem.WGS84), ("epsg4326", CoordinateSystem.WGS84),
        ("火星坐标系", CoordinateSystem.GCJ02), ("火星坐标", CoordinateSystem.GCJ02), ("国测局", CoordinateSystem.GCJ02), ("高德地图", CoordinateSystem.GCJ02), ("腾讯地图", CoordinateSystem.GCJ02),
        ("gcj02", CoordinateSystem.GCJ02), ("火星", CoordinateSystem.GCJ02), ("高德", CoordinateSystem.GCJ02), ("腾讯", CoordinateSystem.GCJ02), ("amap", CoordinateSystem.GCJ02),
        ("百度坐标系", CoordinateSystem.BD09), ("百度地图", CoordinateSystem.BD09), ("bd09ll", CoordinateSystem.BD09), ("bd09", CoordinateSystem.BD09), ("百度", CoordinateSystem.BD09), ("baidu", CoordinateSystem.BD09),
    ];

    private static readonly FrozenDictionary<string, (OfficeField Field, int Rank)> ByName = Table
        .SelectMany(entry => entry.Names.Split(' ').Select((name, rank) => (Name: Fold(name), entry.Field, Rank: rank)))
        .ToFrozenDictionary(entry => entry.Name, entry => (entry.Field, entry.Rank), StringComparer.Ordinal);

    /// <summary>All names, for a heading that is nearly one of them.</summary>
    public static IEnumerable<string> All => ByName.Keys;

    /// <summary>What a column is about; null where its heading is not known.</summary>
    public static ColumnMeaning? Of(string heading)
    {
        var (text, system) = WithoutSystem(Fold(heading));
        foreach (var name in (string[])[text, WithoutBrackets(text)])
        {
            if (ByName.TryGetValue(Letters(name), out var found))
                return new ColumnMeaning(found.Field, found.Rank, system);
        }

        return null;
    }

    /// <summary>A heading without what differs by habit: case, width, blanks, marks of what is required.</summary>
    public static string Fold(string heading) =>
        string.Concat(SearchText.Fold(heading).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or ':' or '_' or '-' or '.')));

    /// <summary>The one coordinate system that a folded text names, and the text without its name.</summary>
    public static (string Text, CoordinateSystem? System) WithoutSystem(string folded)
    {
        var rest = folded;
        var named = new HashSet<CoordinateSystem>();
        foreach (var (word, system) in Systems)
        {
            if (!rest.Contains(word, StringComparison.Ordinal))
                continue;
            rest = rest.Replace(word, "", StringComparison.Ordinal);
            named.Add(system);
        }

        return (rest, named.Count == 1 ? named.Single() : null);
    }

    private static string WithoutBrackets(string text) => text.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;

    private static string Letters(string text) => string.Concat(text.Where(letter => letter is not ('(' or ')' or '、' or ',' or '[' or ']' or '【' or '】')));
}
