using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using OpenUnion.Browser.Tests.Browsing;
using Xunit.Abstractions;

namespace OpenUnion.Browser.Tests.Map;

/// <summary>What a visitor waits for at national size.</summary>
[Collection(AloneCollection.Name)]
public sealed class MapSpeedTests(Chromium chromium, ITestOutputHelper output)
{
    private const int MostMilliseconds = 1500;
    private const int MostBytes = 350_000;

    [Fact]
    public async Task The_first_stations_of_the_whole_country_are_seen_in_time_and_for_few_bytes()
    {
        await using var database = await NationalDataset.CopyAsync();
        await using var server = await Site.StartAsync(database.Reader);
        await using var foreign = await ForeignSite.StartAsync(Site.At(server));
        // Somebody was here before: the server has compiled its first operation.
        await (await chromium.VisitAsync(foreign.Page())).DisposeAsync();

        await using var visit = await chromium.OpenAsync();
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        var transfers = new List<(double At, double Bytes)>();
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
            transfers.Add((e!.Value.GetProperty("timestamp").GetDouble(), e.Value.GetProperty("encodedDataLength").GetDouble()));
        var started = 0.0;
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
        {
            if (started == 0) started = e!.Value.GetProperty("timestamp").GetDouble();
        };
        await visit.GoAsync(foreign.Page());

        var milliseconds = await visit.Page.EvaluateAsync<double>("performance.getEntriesByName('openunion-map:first-stations')[0].startTime");
        // Counted generously: whatever was over a tenth of a second after they were seen.
        var bytes = transfers.Where(transfer => transfer.At < started + (milliseconds + 100) / 1000).Sum(transfer => transfer.Bytes);
        output.WriteLine($"{milliseconds:0} ms, {bytes:0} bytes before them, {transfers.Sum(transfer => transfer.Bytes):0} in all");
        bytes.ShouldBeInRange(10_000, MostBytes);
        milliseconds.ShouldBeLessThan(MostMilliseconds);
        visit.ShouldBeQuiet(Site.At(server));
    }
}
