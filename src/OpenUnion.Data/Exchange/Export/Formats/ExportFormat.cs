using OpenUnion.Data.Exchange.Export.Formats.Parquet;
using OpenUnion.Data.Exchange.Export.Formats.Xlsx;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>A format of files.</summary>
/// <param name="Name">Its name in addresses, which is the ending of file names.</param>
/// <param name="MediaType">What it is called on the wire.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Create">Makes a writer of one file.</param>
public sealed record ExportFormat(string Name, string MediaType, string Title, Func<ExportOutput, FileContent, FormatWriter> Create)
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("csv", "text/csv; charset=utf-8; header=present", "CSV (RFC 4180)", (output, content) => new CsvWriter(output, content)),
        new("geojson", "application/geo+json", "GeoJSON (RFC 7946)", (output, content) => new GeoJsonWriter(output, content)),
        new("geojsonl", "application/geo+json-seq", "GeoJSON text sequence (RFC 8142)", (output, content) => new GeoJsonSequenceWriter(output, content)),
        new("ndjson", "application/x-ndjson", "JSON lines", (output, content) => new JsonLinesWriter(output, content)),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook", (output, content) => new XlsxWriter(output, content)),
        new("parquet", "application/vnd.apache.parquet", "GeoParquet 1.1", (output, content) => new ParquetWriter(output, content)),
    ];

    /// <summary>The format of a name; null for none.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
