using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>What kind of service point a station is.</summary>
[Description("What kind of service point a station is.")]
public enum StationKind
{
    [Term("工会驿站", "Union station")]
    UNION_STATION,

    [Term("全时驿站 / 24小时驿站", "24-hour station")]
    UNION_STATION_24H,

    [Term("智能化驿站", "Smart station")]
    UNION_STATION_SMART,

    [Term("24小时智能化（工会）驿站", "24-hour smart station (combined class in Beijing/Chongqing)")]
    UNION_STATION_24H_SMART,

    [Term("全周期（延时）服务驿站", "Extended-hours station")]
    UNION_STATION_EXTENDED,

    [Term("骑士驿站", "Rider station")]
    RIDER_STATION_24H,

    [Term("司机之家", "Drivers' home")]
    DRIVERS_HOME,

    [Term("爱心驿站", "Care station")]
    CARE_STATION,

    [Term("职工之家", "Workers' home")]
    WORKERS_HOME,

    [Term("职工服务中心", "Workers' service centre")]
    WORKERS_SERVICE_CENTRE,

    [Term("职工服务站", "Workers' service station")]
    WORKERS_SERVICE_STATION,

    [Term("职工活动中心", "Workers' activity centre")]
    ACTIVITY_CENTRE,

    [Term("爱心妈妈小屋", "Mothers' room")]
    MOTHERS_ROOM,

    [Term("孕妈妈餐厅", "Maternity canteen")]
    MATERNITY_CANTEEN,

    [Term("孕妈妈爱心车位", "Maternity parking")]
    MATERNITY_PARKING,

    [Term("（工会）早教中心", "Childcare / early-education centre")]
    CHILDCARE_CENTRE,

    [Term("劳模工作室", "Model-worker studio")]
    MODEL_WORKER_STUDIO,

    [Term("工人文化宫", "Workers' cultural palace")]
    CULTURAL_PALACE,

    [Term("工运史资料陈列室", "Labour-history room")]
    EXHIBITION_ROOM,

    [Term("自助远程视频医务站", "Self-service telemedicine")]
    MEDICAL_SELF_SERVICE,

    [Term("专属受理通道 / 窗口", "Service window")]
    SERVICE_WINDOW,

    [Term("惠骑餐厅", "Rider-friendly restaurant")]
    DISCOUNT_MEAL_POINT,

    [Term("应急小药箱", "Workplace amenity")]
    WORKPLACE_AMENITY,
}
