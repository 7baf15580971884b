using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Processes;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>
/// <c>pgbench -M prepared</c> with the statement that the server sends and the values that its requests have. As pgbench
/// draws nothing but numbers, the values lie in a table, and one cheap round trip fetches those of the next five. Its
/// connections begin when it does, so that the first seconds, in which each of them plans, do not count.
/// </summary>
internal sealed partial class PgbenchPeer
{
    public const string Name = "pgbench";
    private const int Batch = 5;
    private const int PlanningSeconds = 3;

    private readonly BenchDatabase _database;
    private readonly IReadOnlyList<string> _scripts;

    private PgbenchPeer(BenchDatabase database, IReadOnlyList<string> scripts) => (_database, _scripts) = (database, scripts);

    /// <summary>Writes the values and the script.</summary>
    public static async Task<PgbenchPeer> PrepareAsync(BenchDatabase database, string name, ValuedStatement statement, string folder, CancellationToken cancellationToken)
    {
        if (Variable().Match(statement.Text) is { Success: true } match)
            throw new InvalidOperationException($"pgbench would take {match.Value} in the statement of {name} for one of its variables.");
        var table = $"bench_{name}";
        var types = statement.Types.Count == 0 ? [] : await FillAsync(database, table, statement, cancellationToken);
        var path = Path.Combine(folder, $"{name}.pgbench.sql");
        await File.WriteAllTextAsync(path, Script(table, statement, types), cancellationToken);
        return new PgbenchPeer(database, [path]);
    }

    /// <summary>The statements of several, each as often as the others.</summary>
    public static PgbenchPeer Mixed(IReadOnlyList<PgbenchPeer> peers) => new(peers[0]._database, [.. peers.SelectMany(peer => peer._scripts)]);

    /// <summary>How often a second the statement is answered.</summary>
    public async Task<double> MeasureAsync(int connections, TimeSpan time, CancellationToken cancellationToken)
    {
        var run = await ProgramRun.RunAsync(
            "pgbench",
            ["--no-vacuum", "--protocol=prepared", $"--client={connections}", "--jobs=1", $"--time={PlanningSeconds + time.TotalSeconds:0}", "--progress=1", .. _scripts.Select(script => $"--file={script}"), $"--host={_database.Socket}", $"--username={RoleSetup.Reader}", _database.Name],
            cancellationToken: cancellationToken);
        // A line a second.
        var rates = TransactionsPerSecond().Matches(run.Error).Select(match => double.Parse(match.ValueSpan, CultureInfo.InvariantCulture));
        return Batch * rates.Skip(PlanningSeconds).Average();
    }

    private static async Task<string[]> FillAsync(BenchDatabase database, string table, ValuedStatement statement, CancellationToken cancellationToken)
    {
        var types = statement.Types.Select(type => new NpgsqlParameter { NpgsqlDbType = type }.DataTypeName!).ToArray();
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(cancellationToken);
        await using var create = new NpgsqlCommand($"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} (id int PRIMARY KEY{string.Concat(types.Select((type, i) => $", p{i + 1} {type}"))})", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT binary)", cancellationToken);
        for (var i = 0; i < statement.Values.Count; i++)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(i, cancellationToken);
            foreach (var (value, type) in statement.Values[i].Zip(statement.Types))
                await writer.WriteAsync(value ?? throw new InvalidOperationException($"pgbench cannot send the null of {table}."), type, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
        return types;
    }

    // A parameter that is cast where it stands is a parameter of that type: the server sees the same statement.
    private static string Script(string table, ValuedStatement statement, string[] types)
    {
        var script = new StringBuilder();
        if (types.Length > 0)
        {
            var values = Enumerable.Range(0, Batch).SelectMany(i => types.Select((_, p) => $"max(p{p + 1}::text) FILTER (WHERE id = :first + {i}) AS v{i}_{p + 1}"));
            script.Append($"\\set first random(0, {statement.Values.Count / Batch - 1}) * {Batch}\n");
            script.Append($"SELECT {string.Join(", ", values)} FROM {table} WHERE id >= :first AND id < :first + {Batch} \\gset\n");
        }

        for (var i = 0; i < Batch; i++)
            script.Append(Parameter().Replace(statement.Text, match => Value(i, int.Parse(match.ValueSpan[1..], CultureInfo.InvariantCulture)))).Append(";\n");
        return script.ToString();

        string Value(int request, int parameter) => $"(:v{request}_{parameter}::{types[parameter - 1]})";
    }

    [GeneratedRegex(@"\$[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("(?<!:):[A-Za-z0-9_]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("(?<=progress: [0-9.]+ s, )[0-9.]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TransactionsPerSecond();
}
