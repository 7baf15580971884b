using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>Whom a service is for.</summary>
[Description("Whom a service is for.")]
public enum Audience
{
    [Term("户外劳动者", "Outdoor workers")]
    OUTDOOR,

    [Term("新就业形态劳动者 / 新业态、新就业群体", "New-employment-form (gig) workers")]
    NEW_EMPLOYMENT,

    [Term("职工群众 / 职工", "Workers")]
    WORKERS,

    [Term("工会会员", "Union members")]
    UNION_MEMBERS,

    [Term("快递员", "Couriers")]
    COURIER,

    [Term("外卖配送员 / 网约送餐员 / 外卖小哥 / 骑士", "Food-delivery riders")]
    FOOD_DELIVERY,

    [Term("货车司机 / 货运司机", "Truck drivers")]
    TRUCK_DRIVER,

    [Term("网约车司机 / 网络约车司机", "Ride-hailing drivers")]
    RIDE_HAILING,

    [Term("家政服务员", "Domestic workers")]
    DOMESTIC,

    [Term("房屋中介员", "Estate agents")]
    ESTATE_AGENT,

    [Term("护工护理员", "Care workers")]
    CAREGIVER,

    [Term("保安员", "Security guards")]
    SECURITY,

    [Term("商场信息员", "Mall information staff")]
    MALL_STAFF,

    [Term("环卫工", "Sanitation workers")]
    SANITATION,

    [Term("农民工", "Migrant (rural) workers")]
    MIGRANT,

    [Term("一线职工", "Front-line workers")]
    FRONTLINE,

    [Term("困难职工", "Workers in hardship")]
    HARDSHIP,

    [Term("女职工", "Women workers")]
    WOMEN,

    [Term("孕妈妈职工", "Expectant mothers")]
    EXPECTANT,

    [Term("职工子女", "Workers' children")]
    CHILDREN,

    [Term("劳动模范 / 先进工作者", "Model / advanced workers")]
    MODEL_WORKER,

    [Term("五一劳动奖章获得者", "May Day medallists")]
    MAY1_MEDAL,

    [Term("工匠 / 北京大工匠", "Craftsmen")]
    CRAFTSMAN,

    [Term("技术技能人才", "Skilled personnel")]
    SKILLED,

    [Term("工会干部", "Union cadres")]
    CADRE,

    [Term("科研人员", "Researchers")]
    RESEARCHER,

    [Term("自由职业者", "Freelancers")]
    FREELANCER,

    [Term("列车司机、装卸工人、场站管理人员", "Rail-freight staff")]
    RAIL_FREIGHT,

    [Term("求职者", "Job seekers")]
    JOB_SEEKER,

    [Term("青年学生", "Young students")]
    STUDENTS,

    [Term("市民、游客", "General public")]
    PUBLIC,
}
