using System.Globalization;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>How an export is cited.</summary>
/// <param name="host">The server's address, without a slash at its end.</param>
/// <param name="query">What was exported.</param>
/// <param name="revision">The revision that it is of.</param>
/// <param name="rows">Number of rows.</param>
public sealed class ExportCitation(string host, ExportQuery query, ExportRevision revision, long rows)
{
    private const string Dataset = "OpenUnion dataset";

    /// <summary>Where the same bytes are got again.</summary>
    public string Address { get; } = host + query.Address.At(revision.Number);

    /// <summary>Where the sidecar of these bytes is.</summary>
    public string SidecarAddress => host + query.Address.At(revision.Number, ExportAddress.Sidecar);

    /// <summary>One line, in ASCII.</summary>
    public string Line => $"{Dataset}, revision {Number} ({Day}): {query.Type.Name}, {Rows}. {DataLicence.Identifier}. {Address}";

    /// <summary>An entry for BibTeX.</summary>
    public string BibTeX => $$$"""
        @misc{openunion-{{{query.Type.Name}}}-r{{{Number}}},
          title = {{{{Dataset}}}: {{{query.Type.Name}}}},
          author = {{OpenUnion contributors}},
          year = {{{{Year}}}},
          version = {revision {{{Number}}} ({{{Day}}})},
          note = {{{{Rows}}}. {{{DataLicence.Identifier}}}},
          url = {{{{Address.Replace("%", "\\%", StringComparison.Ordinal)}}}}
        }
        """;

    private string Year => revision.CreatedAt.ToUniversalTime().ToString("yyyy", CultureInfo.InvariantCulture);

    private string Number => revision.Number.ToString(CultureInfo.InvariantCulture);

    private string Day => revision.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Rows => string.Create(CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "row" : "rows")}{(query.IsFiltered ? " of a filter" : "")}");
}
