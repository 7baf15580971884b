using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Export;

/// <summary>A kind of record that can be exported.</summary>
/// <param name="Name">Its name in addresses: <c>training-programs</c>.</param>
/// <param name="List">The graph's list of it: <c>trainingPrograms</c>.</param>
/// <param name="Chinese">Its name for people.</param>
/// <param name="Fields">The fields that an export has where nothing else is said.</param>
public sealed record ExportType(string Name, string List, string Chinese, IReadOnlyList<string> Fields)
{
    /// <summary>The geometry of a record; null for one without a place.</summary>
    public string? Place => Fields.Contains("location", StringComparer.Ordinal) ? "location" : null;

    /// <summary>The field with a record's key.</summary>
    public string Key => Fields[0];

    public static IReadOnlyList<ExportType> All { get; } =
    [
        Of("stations", "stations", "工会驿站", """
            slug name nameEn nameBasis kind scope unitCount status mostBeautiful address region.code region.name operator.slug operator.name
            location locationPrecision coordinatesEstimated openingHours access amenities.kind serves areaSquareMetres openedOn summary note sources.slug
            """),
        Of("training-programs", "trainingPrograms", "培训项目", """
            slug name nameEn nameBasis kind status levels modes durationMonths eligibility audiences subsidies subsidyNote region.code region.name
            organizer.slug organizer.name place startsOn endsOn periodText majors.name intakes.name intakes.quota intakes.enrolled
            organizations.organization.name summary note sources.slug
            """),
        Of("competitions", "competitions", "竞赛", """
            slug name nameEn nameBasis kind level status season edition region.code region.name place startsOn endsOn periodText participants teams
            audiences broadcast results events.name stages.name organizations.organization.name summary note sources.slug
            """),
        Of("charity-projects", "charityProjects", "公益项目", """
            slug name nameEn nameBasis category status budget budgetQualifier beneficiaries beneficiariesQualifier beneficiariesUnit audiences subsidies
            place startsOn endsOn periodText services.name regions.code stations.slug organizations.organization.name summary note sources.slug
            """),
        Of("organizations", "organizations", "组织", """
            slug name nameEn kind level parent.slug parent.name parentBasis region.code region.name aliases unnamed note sources.slug
            """),
        Of("regions", "regions", "行政区划", "code name nameEn level parent.code parent.name location"),
        Of("statistics", "statistics", "统计数字", """
            slug indicator name value valueMin valueMax valueText unit qualifier roundingUnit status asOf startsOn endsOn periodText
            region.code region.name organization.slug station.slug program.slug competition.slug project.slug note sources.slug
            """),
        Of("sources", "sources", "来源", """
            slug kind document headline publication publishedOn publishedAfter publishedBefore publishedNote reporters textComplete note
            """),
    ];

    /// <summary>The type of a name, be it written as in addresses or as in the graph; null for none.</summary>
    public static ExportType? Find(string name) => All.FirstOrDefault(type => type.Name == name || type.List == name);

    /// <summary>The type of its records in the graph.</summary>
    public ObjectType ItemsIn(GraphSchema graph) => (ObjectType)((ObjectType)graph.Schema.QueryType!.Fields[List]!.Type.Named).Fields["nodes"]!.Type.Named;

    private static ExportType Of(string name, string list, string chinese, string fields) =>
        new(name, list, chinese, fields.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
