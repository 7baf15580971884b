using System.ComponentModel;

namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The kinds of row that a revision can change: one a table of the data package.</summary>
[Description("The kinds of row that a revision can change, one a table of the data package.")]
public enum ChangeType
{
    [Term("驿站", "Station")]
    STATION,

    [Term("驿站设施", "Amenity of a station")]
    STATION_AMENITY,

    [Term("培训项目", "Training program")]
    TRAINING_PROGRAM,

    [Term("培训专业", "Major of a training program")]
    TRAINING_MAJOR,

    [Term("培训招生", "Intake of a training program")]
    TRAINING_INTAKE,

    [Term("培训项目单位", "Organization of a training program")]
    TRAINING_PROGRAM_ORGANIZATION,

    [Term("竞赛", "Competition")]
    COMPETITION,

    [Term("竞赛工种", "Event of a competition")]
    COMPETITION_EVENT,

    [Term("竞赛阶段", "Stage of a competition")]
    COMPETITION_STAGE,

    [Term("竞赛单位", "Organization of a competition")]
    COMPETITION_ORGANIZATION,

    [Term("公益项目", "Charity project")]
    CHARITY_PROJECT,

    [Term("公益服务", "Service of a charity project")]
    CHARITY_SERVICE,

    [Term("公益项目地区", "Region of a charity project")]
    CHARITY_PROJECT_REGION,

    [Term("公益项目驿站", "Station of a charity project")]
    CHARITY_PROJECT_STATION,

    [Term("公益项目单位", "Organization of a charity project")]
    CHARITY_PROJECT_ORGANIZATION,

    [Term("组织", "Organization")]
    ORGANIZATION,

    [Term("行政区划", "Region")]
    REGION,

    [Term("统计数字", "Published figure")]
    STATISTIC,

    [Term("来源", "Source")]
    SOURCE,

    [Term("引文", "Citation")]
    CITATION,

    [Term("分歧", "Conflict between records")]
    CONFLICT,

    [Term("节假日", "Day of the holiday calendar")]
    HOLIDAY,
}
