using OpenUnion.Data.Exchange.Export.Formats;

namespace OpenUnion.Data.Exchange.Export.Dictionary;

/// <summary>The dataset as catalogues know it: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) and schema.org, as JSON-LD.</summary>
/// <param name="dictionary">The dictionary.</param>
/// <param name="host">The server's address.</param>
public sealed class CatalogueDocuments(DataDictionary dictionary, string host)
{
    private const string Title = "OpenUnion dataset";
    private const string ChineseTitle = "中国工会服务开放数据集";
    private const string Description = "Union services in China: stations, training programs, competitions, charity projects, the organizations and regions behind them, and the published figures about them, each fact with its source.";

    private static readonly string[] Keywords = ["trade unions", "China", "service stations", "工会", "工会驿站", "培训", "竞赛", "公益"];

    /// <summary>A <c>dcat:Dataset</c> for each type, in one catalogue.</summary>
    public object Dcat => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["@context"] = new { dcat = "http://www.w3.org/ns/dcat#", dct = "http://purl.org/dc/terms/", foaf = "http://xmlns.com/foaf/0.1/", xsd = "http://www.w3.org/2001/XMLSchema#" },
        ["@id"] = $"{host}/dcat.jsonld",
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = Texts(Title, ChineseTitle),
        ["dct:description"] = Description,
        ["dct:license"] = Id(DataLicence.Url),
        ["dct:publisher"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@type"] = "foaf:Organization", ["foaf:name"] = "OpenUnion contributors" },
        ["dcat:dataset"] = dictionary.Types.Select(Dataset),
        ["dcat:service"] = new[] { Service("/graphql", "GraphQL"), Service("/ogc", "OGC API - Features") },
    };

    /// <summary>A <c>Dataset</c> of schema.org.</summary>
    public object SchemaOrg => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["@context"] = "https://schema.org/",
        ["@type"] = "Dataset",
        ["name"] = Title,
        ["alternateName"] = ChineseTitle,
        ["description"] = Description,
        ["url"] = host + "/",
        ["version"] = $"{dictionary.Revision.Number}",
        ["dateModified"] = Day,
        ["license"] = DataLicence.Url,
        ["isAccessibleForFree"] = true,
        ["inLanguage"] = new[] { "zh", "en" },
        ["keywords"] = Keywords,
        ["creator"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@type"] = "Organization", ["name"] = "OpenUnion contributors" },
        ["spatialCoverage"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "Place",
            ["name"] = "China",
            ["geo"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@type"] = "GeoShape", ["box"] = "3.4 73 53.6 135.1" },
        },
        ["variableMeasured"] = dictionary.Types.Select(type => type.Type.Name),
        ["distribution"] = from type in dictionary.Types from format in ExportFormat.All select Download(type, format),
    };

    private string Day => dictionary.Revision.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Dictionary<string, object> Dataset(DictionaryType type) => new(StringComparer.Ordinal)
    {
        ["@id"] = $"{host}/dictionary#{type.Type.Name}",
        ["@type"] = "dcat:Dataset",
        ["dct:identifier"] = type.Type.Name,
        ["dct:title"] = Texts(type.Type.Name, type.Type.Chinese),
        ["dct:description"] = type.Meaning,
        ["dct:license"] = Id(DataLicence.Url),
        ["dct:modified"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@type"] = "xsd:date", ["@value"] = Day },
        ["dcat:version"] = $"{dictionary.Revision.Number}",
        ["dcat:keyword"] = Keywords,
        ["dcat:distribution"] = ExportFormat.All.Select(format => Distribution(type, format)),
    };

    private Dictionary<string, object> Distribution(DictionaryType type, ExportFormat format) => new(StringComparer.Ordinal)
    {
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = format.Title,
        ["dcat:accessURL"] = Id(AddressOf(type, format)),
        ["dcat:downloadURL"] = Id(AddressOf(type, format)),
        ["dcat:mediaType"] = Id($"https://www.iana.org/assignments/media-types/{Bare(format)}"),
        ["dct:license"] = Id(DataLicence.Url),
    };

    private Dictionary<string, string> Download(DictionaryType type, ExportFormat format) => new(StringComparer.Ordinal)
    {
        ["@type"] = "DataDownload",
        ["name"] = $"{type.Type.Name}.{format.Name}",
        ["encodingFormat"] = Bare(format),
        ["contentUrl"] = AddressOf(type, format),
    };

    private Dictionary<string, object> Service(string path, string title) => new(StringComparer.Ordinal)
    {
        ["@type"] = "dcat:DataService",
        ["dct:title"] = title,
        ["dcat:endpointURL"] = Id(host + path),
    };

    private string AddressOf(DictionaryType type, ExportFormat format) => $"{host}/export/{type.Type.Name}.{format.Name}";

    private static string Bare(ExportFormat format) => format.MediaType.Split(';')[0];

    private static Dictionary<string, string> Id(string address) => new(StringComparer.Ordinal) { ["@id"] = address };

    private static Dictionary<string, string>[] Texts(string english, string chinese) => [Text("en", english), Text("zh", chinese)];

    private static Dictionary<string, string> Text(string language, string value) => new(StringComparer.Ordinal) { ["@language"] = language, ["@value"] = value };
}
