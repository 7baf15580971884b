using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>What synthetic stations are made of, and how often each thing occurs.</summary>
internal static class StationWords
{
    /// <summary>Kinds with the word that ends a name, by thousandths.</summary>
    public static readonly Weighted<(StationKind Kind, string Word)> Kinds = new(
        ((StationKind.UNION_STATION, "工会驿站"), 520),
        ((StationKind.UNION_STATION_24H, "24小时工会驿站"), 80),
        ((StationKind.UNION_STATION_SMART, "智能化驿站"), 40),
        ((StationKind.UNION_STATION_24H_SMART, "24小时智能化工会驿站"), 45),
        ((StationKind.UNION_STATION_EXTENDED, "延时服务驿站"), 30),
        ((StationKind.RIDER_STATION_24H, "骑士驿站"), 30),
        ((StationKind.DRIVERS_HOME, "司机之家"), 25),
        ((StationKind.CARE_STATION, "爱心驿站"), 90),
        ((StationKind.WORKERS_HOME, "职工之家"), 40),
        ((StationKind.WORKERS_SERVICE_CENTRE, "职工服务中心"), 15),
        ((StationKind.WORKERS_SERVICE_STATION, "职工服务站"), 20),
        ((StationKind.ACTIVITY_CENTRE, "职工活动中心"), 8),
        ((StationKind.MOTHERS_ROOM, "爱心妈妈小屋"), 22),
        ((StationKind.MATERNITY_CANTEEN, "孕妈妈餐厅"), 2),
        ((StationKind.MATERNITY_PARKING, "孕妈妈爱心车位"), 2),
        ((StationKind.CHILDCARE_CENTRE, "工会早教中心"), 3),
        ((StationKind.MODEL_WORKER_STUDIO, "劳模工作室"), 5),
        ((StationKind.CULTURAL_PALACE, "工人文化宫"), 3),
        ((StationKind.EXHIBITION_ROOM, "工运史资料陈列室"), 1),
        ((StationKind.MEDICAL_SELF_SERVICE, "自助远程视频医务站"), 2),
        ((StationKind.SERVICE_WINDOW, "专属受理窗口"), 5),
        ((StationKind.DISCOUNT_MEAL_POINT, "惠骑餐厅"), 8),
        ((StationKind.WORKPLACE_AMENITY, "应急小药箱"), 4));

    /// <summary>Amenities with their share in thousandths, in order of their codes, as the table wants them.</summary>
    public static readonly (AmenityKind Kind, int PerThousand)[] Amenities =
    [
        .. new Dictionary<AmenityKind, int>
        {
            [AmenityKind.REST] = 930, [AmenityKind.DRINKING_WATER] = 900, [AmenityKind.CHARGING] = 780, [AmenityKind.TABLES_CHAIRS] = 640,
            [AmenityKind.MICROWAVE] = 520, [AmenityKind.EMERGENCY_MEDICINE] = 480, [AmenityKind.TOILET] = 430, [AmenityKind.WIFI] = 420,
            [AmenityKind.AIR_CONDITIONING] = 360, [AmenityKind.COOLING] = 330, [AmenityKind.WARMTH] = 280, [AmenityKind.READING] = 310,
            [AmenityKind.MEAL_HEATING] = 240, [AmenityKind.RAIN_SHELTER] = 210, [AmenityKind.EMERGENCY_SUPPLIES] = 160,
            [AmenityKind.LEGAL_SERVICE] = 60, [AmenityKind.QR_ENTRY] = 70, [AmenityKind.BATTERY_SWAP] = 45, [AmenityKind.DISCOUNT_MEALS] = 35,
            [AmenityKind.HAIRCUT] = 20, [AmenityKind.IDEOLOGY] = 30, [AmenityKind.VOLUNTEER_LINK] = 40, [AmenityKind.DONATION_CORNER] = 15,
            [AmenityKind.SMART_SYSTEM] = 35, [AmenityKind.SHOWER] = 25, [AmenityKind.WASHER_DRYER] = 18, [AmenityKind.MASSAGE_CHAIR] = 20,
            [AmenityKind.SOFA] = 110, [AmenityKind.SOFA_BED] = 8, [AmenityKind.LOUNGE] = 8, [AmenityKind.BEDDING] = 5,
            [AmenityKind.DISINFECTION] = 30, [AmenityKind.TELEMEDICINE] = 8, [AmenityKind.CHARITY_SUPERMARKET] = 12, [AmenityKind.LAUNDRY] = 10,
            [AmenityKind.PSY_COUNSELLING] = 15, [AmenityKind.PARKING] = 60, [AmenityKind.FUEL] = 12, [AmenityKind.CATERING] = 25,
        }.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Opening hours; the round brackets stand for a span that is drawn, none of them for unknown hours.</summary>
    public static readonly Weighted<string?> Hours = new(
        (null, 120), ("24/7", 140), ("Mo-Fr ()", 160), ("Mo-Su ()", 220), ("Mo-Sa ()", 60), ("Mo-Fr (); PH off", 90), ("Mo-Sa (); PH off", 30),
        ("Mo-Fr 08:30-12:00,13:30-17:30", 50), ("Mo-Fr (); Sa 09:00-13:00; PH off", 20), ("Mo-Su 18:00-02:00", 15), ("Mo-Su 06:00-01:00", 20),
        ("Fr-Sa 08:00-03:00; Su-Th 08:00-23:00", 8), ("Mo-Su 20:00-06:00", 7), ("May-Sep Mo-Su 07:00-21:00; Oct-Apr Mo-Su 08:30-18:00", 20),
        ("Jun-Aug Mo-Su ()", 15), ("Nov-Mar Mo-Su ()", 5), ("Mo-Fr (); Sa,Su,PH off", 20));

    public static readonly Weighted<StationAccess?> Access = new(
        (null, 200), (StationAccess.WALK_IN, 560), (StationAccess.QR_CODE, 170), (StationAccess.MEMBERS, 70));

    public static readonly (Audience Audience, int PerThousand)[] Audiences =
    [
        (Audience.OUTDOOR, 720), (Audience.NEW_EMPLOYMENT, 520), (Audience.WORKERS, 260), (Audience.UNION_MEMBERS, 140), (Audience.COURIER, 480),
        (Audience.FOOD_DELIVERY, 470), (Audience.TRUCK_DRIVER, 110), (Audience.RIDE_HAILING, 180), (Audience.SANITATION, 430),
        (Audience.MIGRANT, 60), (Audience.WOMEN, 40), (Audience.PUBLIC, 150),
    ];

    public static readonly string[] Roads = ["人民", "解放", "建设", "和平", "新华", "文化", "胜利", "东风", "团结", "幸福", "光明", "前进", "工业", "劳动", "青年", "学府", "滨河", "滨江", "湖滨", "迎宾", "园林", "振兴", "花园", "站前", "长青", "金山", "银河", "科技", "创业", "环城"];

    public static readonly string[] Sides = ["", "", "", "东", "西", "南", "北", "中"];

    public static readonly string[] Ways = ["路", "路", "路", "大街", "街", "大道", "巷"];

    public static readonly string[] Hosts = ["", "", "", "", "广场", "公园", "客运站", "商场", "社区", "产业园", "市场", "医院", "写字楼", "银行网点", "营业厅", "加油站", "地铁站"];
}
