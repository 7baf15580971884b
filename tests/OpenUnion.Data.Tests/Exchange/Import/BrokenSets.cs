namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>Packages whose rows are good by themselves and bad together.</summary>
internal static class BrokenSets
{
    public static readonly BrokenPackage[] All =
    [
        new("A key twice", p => p.Add("station_amenities", "jianwai-24h,MICROWAVE,AVAILABLE,,"),
            """station_amenities.csv:5:1: found "jianwai-24h MICROWAVE", the key of line 3 again, expected each station_slug and kind once"""),
        new("A key three times, the first over two lines", p => p.Put("training_majors.csv", "program_slug,name,level\ndegree-help,\"工\n商\",\ndegree-help,会计,\ndegree-help,\"工\n商\",\ndegree-help,\"工\n商\",\n"),
            """training_majors.csv:5:1: found "degree-help 工\u000a商", the key of line 2 again, expected each program_slug and name once""",
            """training_majors.csv:7:1: found "degree-help 工\u000a商", the key of line 2 again, expected each program_slug and name once"""),
        new("A reference to nothing", p => p.Replace("stations.csv", "12,OPERATING,false,,110105,chaoyang-union", "12,OPERATING,false,,110105,chaoyang-onion"),
            """stations.csv:3:71: found "chaoyang-onion" in operator_slug, expected the slug of a row in organizations"""),
        new("An amenity of no station", p => p.Replace("station_amenities.csv", "wangjing", "wangjin"),
            """station_amenities.csv:4:1: found "wangjin" in station_slug, expected the slug of a row in stations"""),
        new("A region that is not there", p => p.Replace("charity_project_regions.csv", "110000", "310000"),
            """charity_project_regions.csv:2:13: found "310000" in region_code, expected the code of a row in regions"""),
        new("A citation of a record that is not there", p => p.Replace("citations.csv", "STATISTIC,members-2025", "STATION,members-2025"),
            """citations.csv:4:9: found "members-2025" in subject_slug, expected the slug of a row in stations"""),
        new("A conflict with a record that is not there", p => p.Replace("conflicts.csv", "jianwai-24h,wangjing", "jianwai-24h,wang-jing"),
            """conflicts.csv:2:21: found "wang-jing" in other_slug, expected the slug of a row in stations"""),
        new("A source that is not there", p => p.Replace("citations.csv", "daily-2", "daily-3"),
            """citations.csv:4:25: found "daily-3" in source_slug, expected the slug of a row in sources"""),
        new("A row that is its own parent", p => p.Replace("regions.csv", "110000,北京市,Beijing,PROVINCE,100000", "110000,北京市,Beijing,PROVINCE,110000"),
            """regions.csv:3:29: found "110000" in parent_code, whose own parents come to no end, expected at most 32 levels of parents, and none twice""",
            """regions.csv:4:37: found "110000" in parent_code, whose own parents come to no end, expected at most 32 levels of parents, and none twice"""),
        new("Parents in a circle", p => p.Replace("organizations.csv", "NATIONAL,,,", "NATIONAL,chaoyang-union,STATED,"),
            """organizations.csv:2:46: found "national-union" in parent_slug, whose own parents come to no end, expected at most 32 levels of parents, and none twice""",
            """organizations.csv:3:43: found "beijing-union" in parent_slug, whose own parents come to no end, expected at most 32 levels of parents, and none twice""",
            """organizations.csv:4:82: found "chaoyang-union" in parent_slug, whose own parents come to no end, expected at most 32 levels of parents, and none twice"""),
        new("Problems in two files and of two kinds, in the order of the files", p => p
                .Replace("stations.csv", ",60.5,", ",large,").Replace("stations.csv", "UNION_STATION,GROUP", "UNION,GROUP")
                .Replace("station_amenities.csv", "wangjing,REST", "nowhere,REST"),
            """stations.csv:2:177: found "large" in area_square_metres, expected a decimal number without an exponent, of at most 28 digits""",
            """stations.csv:3:24: found "UNION" in kind, expected one of UNION_STATION, UNION_STATION_24H, UNION_STATION_SMART, UNION_STATION_24H_SMART, UNION_STATION_EXTENDED, RIDER_STATION_24H, DRIVERS_HOME, CARE_STATION, WORKERS_HOME, WORKERS_SERVICE_CENTRE, WORKERS_SERVICE_STATION, ACTIVITY_CENTRE and 11 more""",
            """station_amenities.csv:4:1: found "nowhere" in station_slug, expected the slug of a row in stations"""),
    ];
}
