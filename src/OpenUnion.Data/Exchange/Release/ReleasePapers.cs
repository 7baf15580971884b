using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace OpenUnion.Data.Exchange.Release;

/// <summary>What stands beside the tables of a release: what it is, and how it is cited. Its fields are described in <c>datapackage.json</c>.</summary>
internal sealed class ReleasePapers
{
    private const string Sql = "SELECT created_at, note, package_name, counts::text FROM revisions WHERE number = $1";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly int _revision;
    private readonly DateTimeOffset _created;
    private readonly JsonObject _about;

    private ReleasePapers(int revision, NpgsqlDataReader row)
    {
        (_revision, _created) = (revision, row.GetFieldValue<DateTimeOffset>(0).ToUniversalTime());
        // jsonb has an order of its own, by length; people look for names.
        var counts = JsonNode.Parse(row.GetString(3))!.AsObject().OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => KeyValuePair.Create(count.Key, count.Value?.DeepClone()));
        _about = new JsonObject
        {
            ["revision"] = revision,
            ["created"] = _created.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture),
            ["package"] = row.GetString(2),
            ["note"] = row.IsDBNull(1) ? null : row.GetString(1),
            ["licence"] = DataLicence.Identifier,
            ["citation"] = Line,
            ["rows"] = new JsonObject(counts),
        };
    }

    /// <summary>Names and texts of the files.</summary>
    public IEnumerable<(string Name, string Text)> Files =>
    [
        ("release.json", _about.ToJsonString(Layout) + "\n"),
        ("CITATION.cff", Cff),
        ("citation.bib", BibTeX),
    ];

    private string Day => _created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Line => string.Create(CultureInfo.InvariantCulture, $"OpenUnion dataset, revision {_revision} ({Day}). {DataLicence.Identifier}.");

    // https://citation-file-format.github.io
    private string Cff => string.Create(CultureInfo.InvariantCulture, $"""
        cff-version: 1.2.0
        message: "If you use this dataset, please cite it as below."
        type: dataset
        title: "OpenUnion dataset"
        authors:
          - name: "OpenUnion contributors"
        version: "revision {_revision}"
        date-released: "{Day}"
        license: {DataLicence.Identifier}

        """);

    private string BibTeX => string.Create(CultureInfo.InvariantCulture, $$"""
        @misc{openunion-r{{_revision}},
          title = {OpenUnion dataset},
          author = {OpenUnion contributors},
          year = {{{_created.Year}}},
          version = {revision {{_revision}} ({{Day}})},
          note = {{{DataLicence.Identifier}}}
        }

        """);

    public static async Task<ReleasePapers> ReadAsync(NpgsqlDataSource database, int revision, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = revision });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new ReleasePapers(revision, reader);
    }
}
