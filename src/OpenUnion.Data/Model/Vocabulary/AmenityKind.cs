using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What a station offers.</summary>
[Description("What a station offers.")]
public enum AmenityKind
{
    [Term("休息", "Rest area")]
    REST,

    [Term("如厕", "Toilet")]
    TOILET,

    [Term("饮水 / 饮用水", "Drinking water")]
    DRINKING_WATER,

    [Term("纳凉", "Cooling")]
    COOLING,

    [Term("驱寒", "Warming")]
    WARMTH,

    [Term("避雨", "Rain shelter")]
    RAIN_SHELTER,

    [Term("餐食加热", "Meal heating")]
    MEAL_HEATING,

    [Term("微波炉", "Microwave oven")]
    MICROWAVE,

    [Term("手机充电 / 充电设施", "Phone charging")]
    CHARGING,

    [Term("读书阅览 / 职工阅读书架 / 职工书屋", "Reading corner")]
    READING,

    [Term("桌椅", "Tables and chairs")]
    TABLES_CHAIRS,

    [Term("应急用品", "Emergency supplies")]
    EMERGENCY_SUPPLIES,

    [Term("应急药品 / 应急小药箱", "Emergency medicine")]
    EMERGENCY_MEDICINE,

    [Term("换电设备", "E-bike battery swap")]
    BATTERY_SWAP,

    [Term("优惠餐食", "Discounted meals")]
    DISCOUNT_MEALS,

    [Term("理发 / 修面", "Haircut / shave")]
    HAIRCUT,

    [Term("法律服务", "Legal service")]
    LEGAL_SERVICE,

    [Term("思想引领", "Ideological guidance")]
    IDEOLOGY,

    [Term("志愿服务", "Volunteer service link")]
    VOLUNTEER_LINK,

    [Term("（献（赠）专区", "Donated-goods corner")]
    DONATION_CORNER,

    [Term("扫码进入", "QR-code entry")]
    QR_ENTRY,

    [Term("智能化驿站系统", "Smart station system")]
    SMART_SYSTEM,

    [Term("免费WI-FI", "Free Wi-Fi")]
    WIFI,

    [Term("淋浴 / 淋浴间", "Shower")]
    SHOWER,

    [Term("洗烘一体洗衣机", "Washer-dryer")]
    WASHER_DRYER,

    [Term("按摩椅", "Massage chair")]
    MASSAGE_CHAIR,

    [Term("沙发", "Sofa")]
    SOFA,

    [Term("坐躺两用沙发", "Sofa bed")]
    SOFA_BED,

    [Term("客厅", "Lounge")]
    LOUNGE,

    [Term("空调", "Air conditioning")]
    AIR_CONDITIONING,

    [Term("床品", "Bedding")]
    BEDDING,

    [Term("专人消毒", "Daily disinfection")]
    DISINFECTION,

    [Term("远程视频医务", "Telemedicine")]
    TELEMEDICINE,

    [Term("爱心超市", "Charity supermarket")]
    CHARITY_SUPERMARKET,

    [Term("清洗工作服", "Work-clothes laundry")]
    LAUNDRY,

    [Term("心理咨询", "Psychological counselling")]
    PSY_COUNSELLING,

    [Term("防滑地砖", "Non-slip floor")]
    NON_SLIP_FLOOR,

    [Term("圆角桌椅", "Round-corner furniture")]
    ROUND_CORNER_FURNITURE,

    [Term("营养师定制每日菜单 / 营养补剂", "Nutritionist menu / supplements")]
    NUTRITION_MENU,

    [Term("加宽车位", "Widened parking bay")]
    WIDE_PARKING_BAY,

    [Term("游泳池", "Swimming pool")]
    POOL,

    [Term("沙池", "Sand pit")]
    SAND_PIT,

    [Term("篮球场", "Basketball court")]
    BASKETBALL,

    [Term("教具", "Teaching aids")]
    TEACHING_AIDS,

    [Term("停车", "Parking (service-area basic)")]
    PARKING,

    [Term("加油", "Fuel (service-area basic)")]
    FUEL,

    [Term("餐饮", "Catering (service-area basic)")]
    CATERING,
}
