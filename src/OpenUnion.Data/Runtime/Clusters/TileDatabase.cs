using System.Data;
using Npgsql;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Clusters;

namespace OpenUnion.Data.Runtime.Clusters;

/// <summary>Makes tiles.</summary>
public sealed class TileDatabase(NpgsqlDataSource database)
{
    /// <summary>Makes one tile: a statement, a round trip.</summary>
    /// <exception cref="DatasetException">The database is not there, or the tile takes longer than a statement may.</exception>
    public async Task<Tile> ReadAsync(TileAddress tile, TileMoment moment, CancellationToken cancellationToken)
    {
        var statement = Statement(tile, moment.Query);
        return await RunAsync(statement, moment, row => new Tile(row.GetInt32(0), row.IsDBNull(1) ? [] : row.GetFieldValue<byte[]>(1)), cancellationToken);
    }

    /// <summary>Tells what all tiles of a query show together.</summary>
    /// <exception cref="DatasetException">The database is not there, or it takes longer than a statement may.</exception>
    public Task<TileExtent> DescribeAsync(TileMoment moment, CancellationToken cancellationToken) =>
        RunAsync(ExtentWriter.Write(moment.Query.System, moment.Query.Where), moment, TileExtent.Read, cancellationToken);

    private async Task<T> RunAsync<T>(SqlText statement, TileMoment moment, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = statement.CreateCommand(database, moment.NewRequest());
        try
        {
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return read(reader);
        }
        catch (NpgsqlException exception) when (DatabaseErrors.For(exception) is { } error)
        {
            throw new DatasetException(error, exception);
        }
    }

    /// <summary>The statement of a tile, with its parameters; the same text for all tiles of a zoom that are made alike.</summary>
    public static SqlText Statement(TileAddress tile, TileQuery query)
    {
        var source = ClusterSources.Of(tile.Zoom, query.Where is not null);
        return TileWriter.Write(ClusterPlan.Of(source, query.System, query.Where, _ => CellBox.Of(tile)));
    }
}

/// <summary>A tile as the database made it.</summary>
/// <param name="Revision">The revision that it shows.</param>
/// <param name="Data">A Mapbox Vector Tile; no bytes without stations.</param>
public sealed record Tile(int Revision, byte[] Data);
