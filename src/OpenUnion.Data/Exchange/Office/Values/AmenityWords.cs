using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>What offices say of amenities besides the vocabulary's own terms.</summary>
internal static class AmenityWords
{
    public static readonly Words<AmenityKind> All = new(
        (AmenityKind.REST, "休息区 休息室 歇脚 歇息 休憩 休憩区 临时休息 休息场所"),
        (AmenityKind.TOILET, "厕所 卫生间 洗手间 公厕 公共厕所 公共卫生间"),
        (AmenityKind.DRINKING_WATER, "饮水机 热水 开水 饮水设备 饮水设施 直饮水 直饮水机 饮用热水 热水供应 喝水 热饮 冷热饮水 冷热水 纯净水 矿泉水 饮水点 接水 开水机 热饮水"),
        (AmenityKind.COOLING, "避暑 防暑 防暑降温 乘凉 纳凉避暑 避暑纳凉 消暑 降温"),
        (AmenityKind.WARMTH, "取暖 保暖 避寒 暖气 取暖设备 取暖设施 御寒"),
        (AmenityKind.RAIN_SHELTER, "躲雨 避风避雨 避雨避风 遮风避雨 遮风挡雨"),
        (AmenityKind.MEAL_HEATING, "热饭 加热饭菜 饭菜加热 热餐 餐饮加热 加热餐食 加热 食品加热 热饭加热 热食"),
        (AmenityKind.MICROWAVE, "微波炉加热 微波加热"),
        (AmenityKind.CHARGING, "充电 手机充电器 手机快充 手机充电设备 充电插座 充电线 充电器 手机加油站 手机充电站 充电柜 充电设备 充电服务 手机充电桩"),
        (AmenityKind.READING, "阅读 图书 书籍 书报 报刊 书架 图书角 阅读角 书报阅读 书报架 读书 图书阅读 阅览 报刊阅读 书刊 图书报刊 报刊杂志 书屋"),
        (AmenityKind.TABLES_CHAIRS, "桌子 椅子 座椅 桌凳 休息桌椅 休息座椅 座位"),
        (AmenityKind.EMERGENCY_SUPPLIES, "应急物资 应急用具 应急物品"),
        (AmenityKind.EMERGENCY_MEDICINE, "急救药品 医药箱 药箱 急救箱 常用药品 小药箱 急救包 应急药箱 医药用品 常备药品 药品 医疗箱 急救药箱 应急医药箱"),
        (AmenityKind.BATTERY_SWAP, "换电 换电柜 换电池 电动车换电 换电站 电池更换"),
        (AmenityKind.DISCOUNT_MEALS, "优惠餐 优惠用餐 爱心餐 平价餐"),
        (AmenityKind.HAIRCUT, "剪发 义剪"),
        (AmenityKind.LEGAL_SERVICE, "法律咨询 法律援助 普法 法律咨询服务"),
        (AmenityKind.WIFI, "免费wifi 无线网 无线网络 无线上网 上网 免费上网 网络 wlan"),
        (AmenityKind.SHOWER, "洗澡 沐浴 淋浴设施"),
        (AmenityKind.WASHER_DRYER, "洗衣机 洗衣"),
        (AmenityKind.AIR_CONDITIONING, "冷暖空调 空调设备 空调设施"),
        (AmenityKind.PSY_COUNSELLING, "心理疏导 心理服务 心理辅导 心理关爱"),
        (AmenityKind.TELEMEDICINE, "远程问诊 远程医疗 视频问诊"),
        (AmenityKind.QR_ENTRY, "扫码开门"),
        (AmenityKind.PARKING, "停车位 停车场"),
        (AmenityKind.CATERING, "用餐 就餐"));
}
