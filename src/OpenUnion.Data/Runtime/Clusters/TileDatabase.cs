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
        await using var command = Statement(tile, moment.Query).CreateCommand(database, moment.Request);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return new Tile(reader.GetInt32(0), reader.IsDBNull(1) ? [] : reader.GetFieldValue<byte[]>(1));
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
