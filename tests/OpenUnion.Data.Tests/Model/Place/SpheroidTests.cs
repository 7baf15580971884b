using System.Globalization;
using OpenUnion.Data.Model.Place;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Model.Place;

public class SpheroidTests
{
    /// <summary>PostGIS measures by Karney's algorithm (GeographicLib), which shares nothing with Vincenty's.</summary>
    [Fact]
    public async Task Distances_and_directions_are_those_of_PostGIS()
    {
        await using var database = await TestDatabase.CreateAsync();
        var random = new Random(3);
        var pairs = Enumerable.Range(0, 500).Select(_ => (From: Place(random), To: Place(random))).ToList();
        var values = string.Join(',', pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"(ST_MakePoint({pair.From.Longitude:R},{pair.From.Latitude:R})::geography,ST_MakePoint({pair.To.Longitude:R},{pair.To.Latitude:R})::geography)")));

        var expected = (double[])(await TestDatabase.ScalarAsync(database.Reader, $"SELECT array_agg(c ORDER BY n, i) FROM (SELECT row_number() OVER () AS n, * FROM (VALUES {values}) v(a, b)) s, LATERAL (VALUES (1, ST_Distance(a, b)), (2, ST_Azimuth(a, b))) w(i, c)"))!;

        foreach (var (pair, (metres, azimuth)) in pairs.Zip(expected.Chunk(2).Select(found => (found[0], found[1]))))
        {
            var found = Spheroid.Between(pair.From, pair.To);
            found.Metres.ShouldBe(metres, 0.001);
            Math.Abs(Math.IEEERemainder(found.Azimuth - azimuth, 2 * Math.PI)).ShouldBeLessThan(1e-8);
        }
    }

    [Fact]
    public void The_way_there_leads_there()
    {
        var random = new Random(4);
        for (var i = 0; i < 1_000; i++)
        {
            var (from, to) = (Place(random), Place(random));
            var (metres, azimuth) = Spheroid.Between(from, to);
            PositionTests.Apart(Spheroid.Towards(from, azimuth, metres), to).ShouldBeLessThan(1e-8);
        }
    }

    [Fact]
    public void A_place_is_no_distance_from_itself() =>
        Spheroid.Between(new(116, 39), new(116, 39)).ShouldBe((0, 0));

    [Fact]
    public void Along_the_equator_and_a_meridian_lengths_are_known()
    {
        Spheroid.Between(new(100, 0), new(101, 0)).Metres.ShouldBe(6378137 * Math.PI / 180, 1e-6);
        // The quarter of a meridian of WGS-84.
        Spheroid.Between(new(100, 0), new(100, 90)).Metres.ShouldBe(10001965.729, 0.001);
    }

    private static Position Place(Random random) => new(73 + (random.NextDouble() * 63), 3 + (random.NextDouble() * 51));
}
