using System.Globalization;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Model.Hours;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>Opening hours through the graph, over synthetic stations with all kinds of hours.</summary>
public sealed class OpenStateTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>
{
    private static readonly string[] States = ["OPEN", "CLOSED", "UNKNOWN"];

    private static readonly HolidayCalendar Calendar =
        HolidayCalendar.Of([.. SyntheticHolidays.Rows().Select(holiday => KeyValuePair.Create(holiday.Date, holiday.Kind))]);

    [Theory]
    [InlineData("2025-07-16T10:15:00+08:00")]
    [InlineData("2025-07-19T01:30:00+08:00")]
    [InlineData("2025-09-28T10:00:00+08:00")]
    [InlineData("2025-10-01T02:00:00Z")]
    [InlineData("2024-12-31T23:59:59.999+08:00")]
    [InlineData("2024-02-29T00:00:00+08:00")]
    public async Task Fields_and_filter_are_what_the_evaluator_says_of_every_station(string at)
    {
        var moment = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        foreach (var state in States)
        {
            var answer = await graph.Client.AskAsync(
                """
                query ($at: DateTime, $state: OpenState!) {
                  stations(first: 100, where: { openAt: { at: $at, state: $state } }) {
                    totalCount
                    nodes { openingHours isOpen(at: $at) opensNext(at: $at) closesNext(at: $at) }
                  }
                }
                """,
                new Dictionary<string, object?> { ["at"] = at, ["state"] = state });

            answer["errors"].ShouldBeNull(answer.ToJsonString());
            ((int)answer["data"]!["stations"]!["totalCount"]!).ShouldBe(await CountAsync(moment, state), state);
            var nodes = answer["data"]!["stations"]!["nodes"]!.AsArray();
            nodes.ShouldNotBeEmpty();
            foreach (var node in nodes)
                $"{node!["isOpen"]} {node["opensNext"]} {node["closesNext"]}".ShouldBe($"{state} {Turns((string?)node["openingHours"], moment)}", $"{node["openingHours"]}");
        }
    }

    [Fact]
    public async Task Without_a_moment_it_is_that_of_the_request()
    {
        var before = TimeProvider.System.GetUtcNow();
        var answer = await graph.Client.AskAsync("{ stations(first: 100, where: { openAt: {} }) { totalCount nodes { isOpen } } }");
        var after = TimeProvider.System.GetUtcNow();

        answer["data"]!["stations"]!["nodes"]!.AsArray().ShouldAllBe(node => (string)node!["isOpen"]! == "OPEN");
        int[] expected = [await CountAsync(before, "OPEN"), await CountAsync(after, "OPEN")];
        expected.ShouldContain((int)answer["data"]!["stations"]!["totalCount"]!);
    }

    [Fact]
    public async Task The_opposite_of_a_state_is_both_others_and_lists_of_alternatives_add_up()
    {
        const string At = "at: \"2025-07-16T10:15:00+08:00\"";
        var answer = await graph.Client.AskAsync($$"""
            {
              all: stations { totalCount }
              either: stations(where: { or: [{ openAt: { {{At}} } }, { openAt: { {{At}}, state: CLOSED } }] }) { totalCount }
              unknown: stations(where: { openAt: { {{At}}, state: UNKNOWN } }) { totalCount }
              both: stations(where: { and: [{ openAt: { {{At}} } }, { openAt: { {{At}}, state: CLOSED } }] }) { totalCount }
            }
            """);

        int Count(string field) => (int)answer["data"]![field]!["totalCount"]!;
        Count("unknown").ShouldBeGreaterThan(0);
        (Count("either") + Count("unknown")).ShouldBe(Count("all"));
        Count("both").ShouldBe(0);
    }

    private async Task<int> CountAsync(DateTimeOffset at, string state)
    {
        var texts = (string)(await TestDatabase.ScalarAsync(graph.Database.Owner, "SELECT string_agg(coalesce(opening_hours, 'unknown'), E'\n') FROM stations"))!;
        return texts.Split('\n').GroupBy(text => text, StringComparer.Ordinal)
            .Where(same => OpeningHours.Parse(same.Key).StateAt(at, Calendar).ToString().Equals(state, StringComparison.OrdinalIgnoreCase))
            .Sum(same => same.Count());
    }

    private static string Turns(string? text, DateTimeOffset at)
    {
        if (text is null)
            return " ";
        var hours = OpeningHours.Parse(text);
        return $"{Written(hours.OpensNext(at, Calendar))} {Written(hours.ClosesNext(at, Calendar))}";
    }

    private static string Written(DateTimeOffset? at) => at?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "";
}
