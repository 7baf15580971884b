namespace OpenUnion.Data.Exchange.Export.Dictionary;

/// <summary>The Chinese names of fields, and their units. A way through the graph is named by its steps.</summary>
internal static class FieldTerms
{
    private static readonly Dictionary<string, string> Terms = Read("""
        slug 标识 | code 代码 | name 名称 | nameEn 英文名 | nameBasis 名称依据 | kind 类别 | scope 记录范围 | unitCount 点位数 | status 状态 | mostBeautiful 最美驿站
        address 地址 | region 行政区划 | operator 运营单位 | location 位置 | locationPrecision 位置精度 | coordinatesEstimated 坐标为估计 | openingHours 开放时间
        access 进入方式 | amenities 服务设施 | serves 服务对象 | areaSquareMetres 面积 | openedOn 启用日期 | summary 简介 | note 备注 | sources 来源
        levels 学历层次 | modes 学习形式 | durationMonths 学制 | eligibility 报名条件 | audiences 面向人群 | subsidies 补助 | subsidyNote 补助说明 | organizer 主办单位
        place 地点 | startsOn 开始日期 | endsOn 结束日期 | periodText 时间（原文） | majors 专业 | intakes 招生批次 | quota 名额 | enrolled 录取人数
        organizations 参与单位 | organization 单位 | level 级别 | season 年度 | edition 届次 | participants 参加人数 | teams 队伍数 | broadcast 转播 | results 成绩
        events 比赛项目 | stages 赛程 | category 类别 | budget 投入资金 | budgetQualifier 资金的限定词 | beneficiaries 受益数 | beneficiariesQualifier 受益数的限定词
        beneficiariesUnit 受益数的单位 | services 服务内容 | regions 覆盖区划 | stations 驿站 | parent 上级 | parentBasis 上级的依据 | aliases 别名 | unnamed 未具名
        indicator 指标 | value 数值 | valueMin 下限 | valueMax 上限 | valueText 数值（原文） | unit 单位 | qualifier 限定词 | roundingUnit 取整单位 | asOf 截至日期
        station 驿站 | program 培训项目 | competition 竞赛 | project 公益项目 | document 文档 | headline 标题 | publication 出版物 | publishedOn 发表日期
        publishedAfter 最早发表日期 | publishedBefore 最晚发表日期 | publishedNote 日期依据 | reporters 署名 | textComplete 文本完整
        """);

    private static readonly Dictionary<string, string> Units = Read("areaSquareMetres m² | durationMonths 个月/months | budget 元/CNY | location °");

    /// <summary>The Chinese name of a field.</summary>
    public static string Chinese(string name) => string.Join('·', name.Split('.').Select(step => Terms[step]));

    /// <summary>The unit of a field; null for none.</summary>
    public static string? Unit(string name) => Units.GetValueOrDefault(name);

    private static Dictionary<string, string> Read(string table) => table
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(term => term.Split(' ', 2))
        .ToDictionary(term => term[0], term => term[1], StringComparer.Ordinal);
}
