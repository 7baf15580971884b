using Npgsql;
using NpgsqlTypes;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Schedules;

/// <summary>
/// Keeps a schedule for each text of opening hours that the dataset holds. Only what is missing is made; schedules made
/// from other holidays, or by a program that read hours differently, are made again.
/// </summary>
public static class ScheduleTable
{
    /// <summary>Numbers that all schedules together may hold: 256 MB. A text has some hundred, a season some thousand.</summary>
    public const long MaxNumbers = 64L << 20;

    /// <summary>Texts that are in memory at a time.</summary>
    private const int Batch = 4096;

    /// <summary>The empty text stands for hours that are not known, so that these have a schedule as well.</summary>
    private const string Used = "SELECT coalesce(opening_hours, '') AS opening_hours FROM public.stations UNION SELECT coalesce(opening_hours, '') FROM public.charity_services";

    /// <summary>Brings the table up to the dataset, within the transaction of the connection.</summary>
    /// <param name="connection">In a transaction of a role that may write.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="maxNumbers">See <see cref="MaxNumbers"/>.</param>
    /// <exception cref="OpenUnionException">The hours are so many and so irregular that they need more.</exception>
    public static async Task RefreshAsync(NpgsqlConnection connection, CancellationToken cancellationToken, long maxNumbers = MaxNumbers)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var holidays = await HolidayTable.ReadAsync(connection, cancellationToken);
        await using (var unused = Command(connection, $"DELETE FROM public.schedules AS s WHERE s.basis <> $1 OR NOT EXISTS (SELECT FROM ({Used}) AS u WHERE u.opening_hours = s.opening_hours)", holidays.Basis))
            await unused.ExecuteNonQueryAsync(cancellationToken);
        await using (var missing = Command(connection, $"DECLARE missing_hours NO SCROLL CURSOR FOR SELECT opening_hours FROM ({Used}) AS u WHERE NOT EXISTS (SELECT FROM public.schedules AS s WHERE s.opening_hours = u.opening_hours)"))
            await missing.ExecuteNonQueryAsync(cancellationToken);
        if (await AddAsync(connection, holidays, maxNumbers, cancellationToken))
            await RunAsync(connection, "ANALYZE public.schedules", cancellationToken);
        await RunAsync(connection, "CLOSE missing_hours", cancellationToken);
    }

    /// <summary>Refreshes a table that a newer program, or a migration, left behind; does nothing else.</summary>
    /// <param name="connectionString">Npgsql keywords, with the role that owns the tables.</param>
    /// <param name="cancellationToken">Cancels; nothing is changed then.</param>
    public static async Task RefreshIfStaleAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        if (!await IsStaleAsync(connection, cancellationToken))
            return;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({DatasetLock.Key})", cancellationToken);
        await RefreshAsync(connection, cancellationToken);
        // What is open all day may be another station now.
        await RunAsync(connection, "SELECT public.count_cluster_cells()", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> IsStaleAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var holidays = await HolidayTable.ReadAsync(connection, cancellationToken);
        await using var command = Command(connection, $"""
            SELECT EXISTS (SELECT FROM public.schedules WHERE basis <> $1)
                OR NOT EXISTS (SELECT FROM public.schedules) AND EXISTS (SELECT FROM ({Used}) AS u)
            """, holidays.Basis);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<bool> AddAsync(NpgsqlConnection connection, HolidayTable holidays, long maxNumbers, CancellationToken cancellationToken)
    {
        ScheduleCalendar? calendar = null;
        var room = maxNumbers;
        for (var texts = await NextAsync(connection, cancellationToken); texts.Count > 0; texts = await NextAsync(connection, cancellationToken))
        {
            if (calendar is null)
                room -= await CountAsync(connection, cancellationToken);
            calendar ??= holidays.ToCalendar();
            room = await WriteAsync(connection, texts, calendar, holidays.Basis, room, cancellationToken);
            if (room < 0)
                throw TooMany(maxNumbers);
        }

        return calendar is not null;
    }

    private static async Task<List<string>> NextAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, $"FETCH {Batch} FROM missing_hours");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, "SELECT coalesce(sum(2 * cardinality(weeks) + 2 * cardinality(minutes)), 0)::bigint FROM public.schedules");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Writes schedules while there is room, and returns how much is left; less than nothing when it ran out.</summary>
    private static async Task<long> WriteAsync(
        NpgsqlConnection connection, List<string> texts, ScheduleCalendar calendar, long basis, long room, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY public.schedules (opening_hours, basis, weeks, kinds, minutes, states) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var text in texts)
        {
            // Import refuses what cannot be read. What an older program accepted has no schedule, and so is unknown.
            if (!OpeningHours.TryParse(text.Length == 0 ? "unknown" : text, out var hours, out _))
                continue;
            var schedule = ScheduleBuilder.Build(text, hours, calendar, basis);
            room -= 2 * (schedule.Weeks.Length + schedule.Minutes.Length);
            if (room < 0)
                return room;
            await WriteAsync(copy, schedule, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
        return room;
    }

    private static OpenUnionException TooMany(long maxNumbers) => new(
        "OU1012", $"Found opening hours that are too many and too irregular: written out, they are more than {maxNumbers} numbers; expected fewer different texts, or simpler ones.");

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, Schedule schedule, CancellationToken cancellationToken)
    {
        await copy.StartRowAsync(cancellationToken);
        await copy.WriteAsync(schedule.OpeningHours, NpgsqlDbType.Text, cancellationToken);
        await copy.WriteAsync(schedule.Basis, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(schedule.Weeks, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(schedule.Kinds, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(schedule.Minutes, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(schedule.States, NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return command;
    }
}
