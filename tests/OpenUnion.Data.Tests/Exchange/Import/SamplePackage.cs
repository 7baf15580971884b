using System.Text;
using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>A good data package with a few rows in every table, to be bent by a test, in a folder that goes with it.</summary>
internal sealed class SamplePackage : IDisposable
{
    public static readonly PackageSchema Schema = PackageSchema.Instance;

    private static readonly Dictionary<string, string[]> Rows = new(StringComparer.Ordinal)
    {
        ["regions"] =
        [
            "100000,中国,China,COUNTRY,,103.71024,36.55412",
            "110000,北京市,Beijing,PROVINCE,100000,116.39723,39.9075",
            "110105,朝阳区,Chaoyang District,COUNTY,110000,,",
        ],
        ["organizations"] =
        [
            "beijing-union,北京市总工会,,TRADE_UNION,PROVINCIAL,national-union,STATED,110000,北京市工会;市总工会,false,",
            "chaoyang-union,朝阳区总工会,,TRADE_UNION,COUNTY,beijing-union,STRUCTURAL,110105,,false,",
            "national-union,中华全国总工会,All-China Federation of Trade Unions,TRADE_UNION,NATIONAL,,,,全总,false,",
        ],
        ["stations"] =
        [
            "jianwai-24h,建外全时驿站,,CURATOR_COINED,UNION_STATION_24H,SINGLE,,OPERATING,true,建外SOHO西区18号楼,110105,chaoyang-union,116.4566,39.9042,ADDRESS,true,24/7,QR_CODE,COURIER;FOOD_DELIVERY,60.5,2024-05-01,,",
            "wangjing,望京驿站,,PRINTED,UNION_STATION,GROUP,12,OPERATING,false,,110105,chaoyang-union,,,,false,Mo-Fr 08:00-20:00,,,,,,",
        ],
        ["station_amenities"] =
        [
            "jianwai-24h,CHARGING,AVAILABLE,2025-03-01,",
            "jianwai-24h,MICROWAVE,OUT_OF_ORDER,,待修",
            "wangjing,REST,AVAILABLE,,",
        ],
        ["training_programs"] = ["degree-help,求学圆梦行动,,PRINTED,DEGREE,ACTIVE,BACHELOR;JUNIOR_COLLEGE,ONLINE,30,,WORKERS,PARTIAL_TUITION,,110000,beijing-union,,2024-03-01,2026-07-31,,,"],
        ["training_majors"] = ["degree-help,工商管理,BACHELOR"],
        ["training_intakes"] = ["degree-help,2025年春季,BACHELOR,2025-01-10,2025-02-28,100,96,,"],
        ["training_program_organizations"] = ["degree-help,beijing-union,ORGANIZER"],
        ["competitions"] = ["skills-2024,职工技能大赛,,PRINTED,VOCATIONAL_SKILLS,PROVINCIAL,COMPLETED,2024,3,110000,,2024-04-01,2024-10-31,,5000,,WORKERS,,,,"],
        ["competition_events"] = ["skills-2024,焊工,20,", "skills-2024,钳工,,"],
        ["competition_stages"] = ["skills-2024,1,初赛,,,", "skills-2024,2,决赛,200,,"],
        ["competition_organizations"] = ["skills-2024,beijing-union,HOST"],
        ["charity_projects"] = ["warm-winter,冬送温暖,,PRINTED,SEASONAL_CONDOLENCE,ACTIVE,1250000.5,OVER,3000,APPROXIMATE,人次,HARDSHIP,RELIEF_CASH,,2024-12-01,2025-02-10,,,"],
        ["charity_services"] = ["warm-winter,慰问,Sa 09:00-12:00,"],
        ["charity_project_regions"] = ["warm-winter,110000"],
        ["charity_project_stations"] = ["warm-winter,jianwai-24h"],
        ["charity_project_organizations"] = ["warm-winter,beijing-union,FUNDER"],
        ["statistics"] =
        [
            "members-2025,members,会员数,7077000,,,707.7万,人,EXACT,1000,ACTUAL,2025-01-01,,,,110000,beijing-union,,,,,",
            "stations-some,stations,驿站数,,10,19,十几个,个,INDEFINITE,,ACTUAL,,,,近年来,110105,,,,,,",
        ],
        ["sources"] = ["daily-1,NEWS,000,驿站里的温暖,工人日报,2025-01-15,,,,张三;李四,true,", "daily-2,FEATURE,001,求学圆梦,,,2025-01-01,2025-03-31,说到今年,,false,"],
        ["holidays"] = ["2025-10-01,HOLIDAY,国庆节,daily-1", "2025-10-11,WORKDAY,国庆节,daily-1"],
        ["citations"] =
        [
            "STATION,jianwai-24h,,daily-1,全时驿站二十四小时开放,HIGH,",
            "STATION,jianwai-24h,opening_hours,daily-1,,MEDIUM,",
            "STATISTIC,members-2025,,daily-2,会员707.7万人,LOW,",
        ],
        ["conflicts"] = ["STATION,jianwai-24h,wangjing,两处都说是区里第一家"],
    };

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public SamplePackage()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("openunion-package-").FullName;
        foreach (var table in Schema.Tables)
            Put($"{table.Name}.csv", $"{Header(table.Name)}\n{string.Concat(Rows[table.Name].Select(row => $"{row}\n"))}");
        using var descriptor = new MemoryStream();
        new PackageDescriptor("sample", "A sample", []).Write(Schema, descriptor);
        _files[PackageDescriptor.FileName] = descriptor.ToArray();
    }

    public string Directory { get; }

    /// <summary>How many rows each table has.</summary>
    public static IReadOnlyDictionary<string, int> Counts { get; } = Rows.ToDictionary(table => table.Key, table => table.Value.Length, StringComparer.Ordinal);

    public static string Header(string table) => string.Join(',', Schema[table].Fields.Select(field => field.Name));

    public string Text(string file) => Encoding.UTF8.GetString(_files[file]);

    public SamplePackage Put(string file, string text) => Put(file, Encoding.UTF8.GetBytes(text));

    public SamplePackage Put(string file, byte[] bytes)
    {
        _files[file] = bytes;
        return this;
    }

    public SamplePackage Remove(string file)
    {
        _files.Remove(file);
        return this;
    }

    /// <summary>Replaces a text that must occur in the file, wherever it does.</summary>
    public SamplePackage Replace(string file, string text, string by)
    {
        Text(file).ShouldContain(text);
        return Put(file, Text(file).Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>Adds a row to a table's file.</summary>
    public SamplePackage Add(string table, string row) => Put($"{table}.csv", $"{Text($"{table}.csv")}{row}\n");

    /// <summary>Writes the files, and returns their folder.</summary>
    public string Write()
    {
        foreach (var (file, bytes) in _files)
        {
            var path = Path.Combine(Directory, file);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        return Directory;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
