using System.Collections.ObjectModel;
using System.Data;
using Npgsql;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Export;

namespace OpenUnion.Data.Exchange.Export.Dictionary;

/// <summary>Makes the dictionary of the newest revision, from the graph's descriptions and a count of what is there.</summary>
/// <param name="graph">The graph.</param>
/// <param name="database">Connections as <see cref="Runtime.ExportDatabase"/> makes them.</param>
public sealed class DictionaryReader(GraphSchema graph, NpgsqlDataSource database)
{
    private const string RevisionSql = "SELECT number, created_at, counts::text FROM revisions ORDER BY number DESC LIMIT 1";

    private static readonly RequestArguments NoArguments = new(ReadOnlyDictionary<string, object?>.Empty);

    private readonly SemaphoreSlim _one = new(1);
    private DataDictionary? _known;

    /// <summary>The dictionary, made once a revision: the counts read every row.</summary>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public async Task<DataDictionary> ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var revision = await RevisionAsync(connection, cancellationToken);
            return _known?.Revision.Number == revision.Number ? _known : _known = await MakeAsync(connection, revision, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<DataDictionary> MakeAsync(NpgsqlConnection connection, ExportRevision revision, CancellationToken cancellationToken)
    {
        var types = new List<DictionaryType>();
        foreach (var type in ExportType.All)
            types.Add(await TypeAsync(connection, type, cancellationToken));
        return new DataDictionary(revision, types);
    }

    private async Task<DictionaryType> TypeAsync(NpgsqlConnection connection, ExportType type, CancellationToken cancellationToken)
    {
        var item = type.ItemsIn(graph);
        var fields = ExportFields.Resolve(graph.Bindings, item, type.Fields, []);
        var plan = new ExportPlan(Subset.Plan(graph, type.List, null, null, [])!, fields, CoordinateSystem.WGS84);
        await using var command = ExportWriter.Filled(plan).Render().CreateCommand(connection, NoArguments);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var rows = reader.GetInt64(0);
        return new DictionaryType(type, item.Description ?? "", rows, [.. fields.Select((known, index) => Field(known, rows, reader.GetInt64(index + 1)))]);
    }

    private static DictionaryField Field(ExportField known, long rows, long filled) => new(
        known.Column,
        known.Definition.Description ?? "",
        FieldTerms.Chinese(known.Column.Name),
        FieldTerms.Unit(known.Column.Name),
        ModelConventions.VocabularyOf(known.Property),
        rows == 0 ? 0 : Math.Round(1 - ((double)filled / rows), 4));

    private static async Task<ExportRevision> RevisionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(RevisionSql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new ExportRevision(reader.GetInt32(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2), IsNewest: true)
            : ExportRevision.Empty;
    }
}
