using System.Text;
using Npgsql;
using OpenUnion.Data.Exchange;

namespace OpenUnion.Benchmarks.Importing;

/// <summary>
/// The peer of an import: the same rows as CSV files that fit the tables column by column (points as EWKT, derived
/// columns filled in), and a script for psql that copies them in one transaction. Nothing is checked or logged.
/// </summary>
internal static class CopyScript
{
    /// <summary>Writes the files and the script from a database that holds the rows, and returns the script's path.</summary>
    public static async Task<string> WriteAsync(BenchDatabase database, string folder, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(cancellationToken);
        var script = new StringBuilder("BEGIN;\n");
        foreach (var table in PackageSchema.Instance.Tables)
        {
            var file = Path.Combine(folder, table.Name + ".csv");
            var columns = await ColumnsAsync(connection, table.Name, cancellationToken);
            await ExportAsync(connection, table, columns, file, cancellationToken);
            script.Append($"\\copy {table.Name} ({string.Join(", ", columns.Select(column => column.Name))}) FROM '{file}' WITH (FORMAT csv)\n");
        }

        var path = Path.Combine(folder, "copy.sql");
        await File.WriteAllTextAsync(path, script.Append("COMMIT;\n").ToString(), cancellationToken);
        return path;
    }

    /// <summary>How many rows all tables of a package hold together, for seeing that both sides did the same.</summary>
    public static Task<long> CountAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var counts = PackageSchema.Instance.Tables.Select(table => $"(SELECT count(*) FROM {table.Name})");
        return database.ScalarAsync<long>($"SELECT {string.Join(" + ", counts)}", cancellationToken);
    }

    private static async Task<List<(string Name, string Type)>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT column_name, udt_name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var columns = new List<(string, string)>();
        while (await reader.ReadAsync(cancellationToken))
            columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns;
    }

    private static async Task ExportAsync(
        NpgsqlConnection connection, PackageTable table, List<(string Name, string Type)> columns, string file, CancellationToken cancellationToken)
    {
        var values = columns.Select(column => column.Type == "geography" ? $"ST_AsEWKT({column.Name})" : column.Name);
        // In the order of the package's file.
        var sql = $"COPY (SELECT {string.Join(", ", values)} FROM {table.Name} ORDER BY {string.Join(", ", table.Key)}) TO STDOUT (FORMAT csv)";
        await using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var reader = await connection.BeginTextExportAsync(sql, cancellationToken);
        var buffer = new char[1 << 16];
        while (await reader.ReadAsync(buffer, cancellationToken) is var read and > 0)
            await writer.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
    }
}
