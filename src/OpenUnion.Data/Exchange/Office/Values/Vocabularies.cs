using System.Collections.Frozen;
using OpenUnion.Data.Model.Search;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>
/// The words for the codes of a vocabulary: its own terms in Chinese and English, its codes, and what offices say besides.
/// </summary>
internal sealed class Words<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _codes;

    /// <param name="synonyms">More words, separated by blanks.</param>
    public Words(params (T Code, string Words)[] synonyms)
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var term in Terms.Of(typeof(T)))
        {
            foreach (var word in (string[])[.. term.Chinese.Split(" / "), term.English, term.Code])
                words.TryAdd(Fold(word), Enum.Parse<T>(term.Code));
        }

        foreach (var (code, more) in synonyms)
        {
            foreach (var word in more.Split(' '))
            {
                if (!words.TryAdd(Fold(word), code) && !words[Fold(word)].Equals(code))
                    throw new ArgumentException($"“{word}” is a word for {words[Fold(word)]} already; found it for {code}.");
            }
        }

        _codes = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All words, folded.</summary>
    public IEnumerable<string> All => _codes.Keys;

    public T? Find(string word) => _codes.TryGetValue(Fold(word), out var code) ? code : null;

    /// <summary>Reads a cell that holds one word.</summary>
    public Reading<T?> Read(string text)
    {
        if (Absent.Is(text))
            return default;
        if (Find(text) is { } code)
            return code;
        var terms = string.Join("、", Terms.Of(typeof(T)).Select(term => term.Chinese.Split(" / ")[0]));
        return new Complaint(
            $"found {Import.Finding.Quote(text)}, expected one of {terms}{Import.Spelling.DidYouMean(Fold(text), All)}",
            $"“{text}”不在词表中；应为 {terms} 之一");
    }

    private static string Fold(string word) => string.Concat(SearchText.Fold(word).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_' or '“' or '”' or '"')));
}

/// <summary>The words of each vocabulary that a column may speak in.</summary>
internal static class Vocabularies
{
    public static readonly Words<StationKind> Kinds = new(
        (StationKind.UNION_STATION, "驿站 工会户外劳动者服务站点 户外劳动者服务站点 户外劳动者驿站 户外劳动者工会驿站 户外劳动者之家 普通驿站 标准驿站 工会服务驿站"),
        (StationKind.UNION_STATION_24H, "24小时工会驿站 全天候驿站 24小时自助驿站"),
        (StationKind.UNION_STATION_SMART, "智能驿站 智慧驿站 智能化工会驿站"),
        (StationKind.UNION_STATION_24H_SMART, "24小时智能驿站 24小时智能化驿站 24小时智慧驿站"),
        (StationKind.RIDER_STATION_24H, "骑手驿站 小哥驿站"),
        (StationKind.MOTHERS_ROOM, "妈妈小屋 母婴室 母婴关爱室"),
        (StationKind.CULTURAL_PALACE, "文化宫"),
        (StationKind.WORKERS_SERVICE_CENTRE, "工会服务中心"));

    public static readonly Words<StationStatus> States = new(
        (StationStatus.OPERATING, "正常 正常运营 正常开放 运行中 正常运行 开放 开放中 营业 营业中 在用 启用 已启用 使用中 open active"),
        (StationStatus.CLOSED, "已关闭 停用 已停用 撤销 已撤销 停止运营 停业 暂停 暂停开放 暂停服务 closed"));

    public static readonly Words<StationAccess> Accesses = new(
        (StationAccess.WALK_IN, "免费开放 自由进入 对外开放 直接进 敞开"),
        (StationAccess.QR_CODE, "扫码 扫码开门 扫二维码 扫码进"),
        (StationAccess.MEMBERS, "会员 仅限会员 本单位职工 内部职工 刷会员卡"));

    public static readonly Words<Audience> Audiences = new(
        (Audience.OUTDOOR, "户外工作者 户外作业人员"),
        (Audience.NEW_EMPLOYMENT, "新业态劳动者 新就业群体 新业态从业人员 新就业形态"),
        (Audience.COURIER, "快递小哥 快递 快递员群体"),
        (Audience.FOOD_DELIVERY, "外卖员 外卖骑手 骑手 外卖 送餐员 外卖配送"),
        (Audience.TRUCK_DRIVER, "卡车司机 货车驾驶员"),
        (Audience.RIDE_HAILING, "网约车 网约车驾驶员"),
        (Audience.SANITATION, "环卫工人 环卫 环卫职工 保洁员"),
        (Audience.SECURITY, "保安"),
        (Audience.PUBLIC, "市民 游客 群众 社会公众 市民群众"),
        (Audience.WORKERS, "广大职工 职工会员"));

    public static readonly Words<OrganizationKind> OrganizationKinds = new(
        (OrganizationKind.TRADE_UNION, "总工会 地方工会"),
        (OrganizationKind.GOVERNMENT, "政府 机关 党政机关 街道办事处"),
        (OrganizationKind.PUBLIC_INSTITUTION, "事业"),
        (OrganizationKind.ENTERPRISE, "公司 国有企业 民营企业 国企 私企"),
        (OrganizationKind.SCHOOL, "学校"),
        (OrganizationKind.SOCIAL_ORGANIZATION, "社会团体 社会组织"));
}
