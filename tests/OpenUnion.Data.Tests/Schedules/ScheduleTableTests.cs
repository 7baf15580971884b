using FsCheck.Fluent;
using Npgsql;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Schedules;
using OpenUnion.Data.Tests.Exchange.Import;
using OpenUnion.Data.Tests.Model.Hours;
using OpenUnion.Data.Tests.Seeds;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Schedules;

/// <summary>PostgreSQL against the evaluator in C#, which is the reference.</summary>
public sealed class ScheduleTableTests
{
    private const int Generated = 120;
    private const int MomentsOfEach = 15;

    /// <summary>What hours trip over: the ends of days, years, leap days, holidays, make-up workdays, and of time itself.</summary>
    private static readonly string[] Edges =
    [
        "2000-01-01T00:00", "2000-02-29T12:00", "2023-12-31T23:59", "2024-01-01T00:00", "2024-02-04T10:00", "2024-02-29T00:30", "2024-03-01T00:00",
        "2024-12-31T23:30", "2025-01-28T09:00", "2025-02-04T23:59", "2025-02-05T00:00", "2025-02-08T16:00", "2025-09-28T10:00", "2025-10-08T12:00",
        "2025-10-11T09:00", "2026-01-04T08:30", "2026-02-14T23:50", "2026-02-15T00:10", "2027-02-28T23:59", "2028-02-29T08:00", "2099-12-31T23:59",
    ];

    private static readonly string[] Chosen =
    [
        "24/7", "off", "unknown", "unknown \"预约\"", "Mo-Su 18:00-02:00", "Mo-Fr 09:00-17:00; PH off", "PH 10:00-16:00", "Mo-Su 22:00-06:00; PH off",
        "Fr-Sa 20:00-48:00", "Dec 31 22:00-26:00", "Feb 29 08:00-18:00", "Feb 08:00-18:00", "Dec 24-Jan 02 off", "Mo-Fr 08:00-18:00 || unknown",
        "Sa[1] 08:00-12:00", "Su[-1] 23:00-25:00", "2025-2026 Mo-Fr 08:00-18:00", "2020 Jan 01-2020 Feb 01 08:00-09:00", "Jun-Aug Mo-Su 06:00-22:00",
        "Mo-Fr 08:00-12:00,13:00-18:00; Sa 09:00-12:00; Su,PH off", "Mo 00:00-24:00", "Su 00:00-24:00, Mo 00:00-01:00 unknown", "Mo-Su 00:00-24:00; PH 10:00-12:00 off",
    ];

    private static readonly HolidayCalendar Calendar = HolidayCalendar.Of(
        [.. SeedPackage.Of("holidays").Rows.Select(row => KeyValuePair.Create(DateOnly.ParseExact(row["date"], "yyyy-MM-dd"), Enum.Parse<HolidayKind>(row["kind"])))]);

    [Fact]
    public async Task States_and_turns_are_those_of_the_evaluator_for_every_text_at_any_moment()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        var texts = Texts();
        await FillAsync(database, texts);
        var asked = texts.SelectMany(text => Moments(text).Select(at => (Text: text, At: at))).ToList();

        var found = await AnswersAsync(database, asked);

        found.Count.ShouldBe(asked.Count);
        for (var i = 0; i < asked.Count; i++)
            found[i].ShouldBe(Expected(asked[i].Text, asked[i].At), $"{asked[i].Text} at {asked[i].At:O}");
    }

    [Fact]
    public async Task Schedules_follow_the_texts_and_the_holidays_and_what_is_fresh_stays()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await RowsAsync(database, "24/7", "Mo-Fr 08:00-20:00", "Sa 09:00-12:00");
        var before = await VersionsAsync(database);

        using var package = new SamplePackage();
        await ImportDatabases.ImportAsync(database, package.Replace("stations.csv", "Mo-Fr 08:00-20:00", "Mo 08:00-09:00"));
        await RowsAsync(database, "24/7", "Mo 08:00-09:00", "Sa 09:00-12:00");
        (await VersionsAsync(database)).Intersect(before, StringComparer.Ordinal).Count().ShouldBe(2);

        await ImportDatabases.ImportAsync(database, package.Replace("holidays.csv", "2025-10-11,WORKDAY", "2025-10-12,WORKDAY"));
        (await VersionsAsync(database)).Intersect(before, StringComparer.Ordinal).ShouldBeEmpty();
        (await TestDatabase.ScalarAsync(database.Reader, $"SELECT hours_state(s, {Minute("2025-10-12T08:30")}) FROM schedules s WHERE opening_hours = 'Mo 08:00-09:00'")).ShouldBe((short)1);
    }

    [Fact]
    public async Task What_an_older_program_derived_is_made_again_and_nothing_else_is_touched()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        var before = await VersionsAsync(database);
        await ScheduleTable.RefreshIfStaleAsync(database.Owner, CancellationToken.None);
        (await VersionsAsync(database)).ShouldBe(before);

        await TestDatabase.ScalarAsync(database.Owner, "UPDATE schedules SET basis = 0, states = '{2}' WHERE opening_hours = '24/7'");
        await ScheduleTable.RefreshIfStaleAsync(database.Owner, CancellationToken.None);
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT states[1] FROM schedules WHERE opening_hours = '24/7'")).ShouldBe((short)1);

        await TestDatabase.ScalarAsync(database.Owner, "DELETE FROM schedules");
        await ScheduleTable.RefreshIfStaleAsync(database.Owner, CancellationToken.None);
        await RowsAsync(database, "24/7", "Mo-Fr 08:00-20:00", "Sa 09:00-12:00");
    }

    [Fact]
    public async Task Hours_without_end_are_refused_and_nothing_is_written()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var change = new NpgsqlCommand("UPDATE schedules SET basis = 0", connection);
            await change.ExecuteNonQueryAsync();

            var refusal = await Should.ThrowAsync<OpenUnionException>(() => ScheduleTable.RefreshAsync(connection, CancellationToken.None, maxNumbers: 40));

            refusal.Code.ShouldBe("OU1012");
            refusal.Message.ShouldBe("Found opening hours that are too many and too irregular: written out, they are more than 40 numbers; expected fewer different texts, or simpler ones.");
        }

        await RowsAsync(database, "24/7", "Mo-Fr 08:00-20:00", "Sa 09:00-12:00");
    }

    private static List<string> Texts()
    {
        var seeds = SeedPackage.Of("stations").Rows.Concat(SeedPackage.Of("charity_services").Rows).Select(row => row["opening_hours"]);
        using var folder = new Exchange.Synthetic.TemporaryFolder();
        new SyntheticPackage().Write(folder.Path, stations: 400, seed: 3);
        var synthetic = new Exchange.Synthetic.CsvTable(File.ReadAllText(Path.Combine(folder.Path, "stations.csv"))).Column("opening_hours");
        var generated = NaiveHoursGenerator.Any.Generator.Sample(Generated).Select(c => c.Text);
        return [.. seeds.Concat(synthetic).Concat(Chosen).Concat(generated).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<DateTimeOffset> Moments(string text)
    {
        var random = new Random(text.Length * 31 + text[^1]);
        var hours = OpeningHours.Parse(text);
        for (var i = 0; i < MomentsOfEach; i++)
        {
            var at = i % 3 == 0 ? At(Edges[random.Next(Edges.Length)]) : At("2023-06-01T00:00").AddMinutes(random.Next(4 * 365 * 1440));
            yield return at;
            if (i % 3 != 1 || hours.NextChange(at, Calendar) is not { } change)
                continue;
            yield return change.At;
            yield return change.At.AddSeconds(-1);
        }
    }

    private static string Expected(string text, DateTimeOffset at)
    {
        var hours = OpeningHours.Parse(text);
        return $"{(int)hours.StateAt(at, Calendar)} {Minute(hours.OpensNext(at, Calendar))} {Minute(hours.ClosesNext(at, Calendar))}";
    }

    private static async Task<List<string>> AnswersAsync(TestDatabase database, List<(string Text, DateTimeOffset At)> asked)
    {
        await using var connection = new NpgsqlConnection(database.Reader);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT concat(hours_state(s, at), ' ', hours_turn(s, 1, at), ' ', hours_turn(s, 0, at)) || CASE WHEN hours_are(s, hours_state(s, at), at) THEN '' ELSE '!' END
            FROM unnest($1, $2) WITH ORDINALITY AS asked(text, at, n) JOIN schedules s ON s.opening_hours = asked.text ORDER BY n
            """,
            connection)
        {
            Parameters = { new() { Value = asked.Select(one => one.Text).ToArray() }, new() { Value = asked.Select(one => ScheduleTime.MinuteOf(one.At)).ToArray() } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await reader.ReadAsync())
            answers.Add(reader.GetString(0));
        return answers;
    }

    private static async Task FillAsync(TestDatabase database, List<string> texts)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("", connection);
        command.CommandText = "INSERT INTO sources (slug, kind, headline, reporters, text_complete) VALUES ('n', 'NOTICE', 'n', '{}', true)";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "INSERT INTO charity_projects (slug, name, name_basis, category, status, audiences, subsidies) VALUES ('p', 'p', 'PRINTED', 'HEALTH', 'ACTIVE', '{}', '{}')";
        await command.ExecuteNonQueryAsync();
        command.CommandText = $"INSERT INTO holidays VALUES {string.Join(", ", SeedPackage.Of("holidays").Rows.Select(row => $"('{row["date"]}', '{row["kind"]}', 'n', 'n')"))}";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "INSERT INTO charity_services (project_slug, name, opening_hours) SELECT 'p', n, text FROM unnest($1) WITH ORDINALITY AS t(text, n)";
        command.Parameters.Add(new() { Value = texts.ToArray() });
        await command.ExecuteNonQueryAsync();
        await ScheduleTable.RefreshAsync(connection, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static async Task RowsAsync(TestDatabase database, params string[] texts) =>
        (await ImportDatabases.RowsAsync(database, "SELECT opening_hours FROM schedules ORDER BY opening_hours COLLATE \"C\"")).ShouldBe(texts);

    private static async Task<IReadOnlyList<string>> VersionsAsync(TestDatabase database) =>
        await ImportDatabases.RowsAsync(database, "SELECT xmin::text || ' ' || opening_hours FROM schedules ORDER BY 1");

    private static string Minute(DateTimeOffset? at) => at is { } moment ? $"{ScheduleTime.MinuteOf(moment)}" : "";

    private static string Minute(string at) => Minute(At(at));

    private static DateTimeOffset At(string at) => DateTimeOffset.ParseExact($"{at}+08:00", "yyyy-MM-ddTHH:mmzzz", System.Globalization.CultureInfo.InvariantCulture);
}
