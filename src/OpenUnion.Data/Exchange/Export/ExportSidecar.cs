using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>What stands beside an exported file: <c>stations.csv.meta.json</c>.</summary>
public static class ExportSidecar
{
    /// <summary>How it is written.</summary>
    public static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The sidecar, to be serialised by the <see cref="Layout"/>.</summary>
    public static object Of(OpenedExport export, ExportCitation citation, ExportedFile file) => new
    {
        Dataset = "OpenUnion",
        Type = export.Query.Type.Name,
        Format = export.Query.Format.Name,
        export.Query.Format.MediaType,
        Revision = export.Revision.Number,
        RevisionCreatedAt = export.Revision.CreatedAt.ToUniversalTime(),
        Query = export.Query.Address.At(export.Revision.Number),
        Parameters = export.Query.Address.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal),
        Fields = export.Query.Plan.Columns.Select(column => column.Name),
        CoordinateSystem = export.Query.Plan.System.ToString(),
        file.Rows,
        file.Bytes,
        file.Sha256,
        Licence = new { Id = DataLicence.Identifier, Name = DataLicence.Title, DataLicence.Url },
        Citation = citation.Line,
        citation.BibTeX,
        Url = citation.Address,
    };
}
