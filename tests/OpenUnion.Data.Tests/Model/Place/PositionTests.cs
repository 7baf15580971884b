using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Tests.Model.Place;

public class PositionTests
{
    /// <summary>A degree of latitude is about 111 km, so this is a centimetre.</summary>
    private const double Centimetre = 1e-7;

    public static IEnumerable<object[]> Pairs() =>
        from source in Enum.GetValues<CoordinateSystem>()
        from target in Enum.GetValues<CoordinateSystem>()
        select new object[] { source, target };

    /// <summary>Places in and around China, some outside gcoord's box, some on its corners.</summary>
    public static IReadOnlyList<Position> Places(int seed, int count)
    {
        var random = new Random(seed);
        return
        [
            new(72.004, 0.8293), new(137.8347, 55.8271), new(105, 35), new(0, 0), new(-74, 40.7),
            .. Enumerable.Range(0, count).Select(_ => new Position(70 + (random.NextDouble() * 70), random.NextDouble() * 57)),
        ];
    }

    [Theory]
    [InlineData(CoordinateSystem.WGS84, CoordinateSystem.GCJ02)]
    [InlineData(CoordinateSystem.WGS84, CoordinateSystem.BD09)]
    [InlineData(CoordinateSystem.GCJ02, CoordinateSystem.BD09)]
    public async Task A_shift_is_what_gcoord_makes_it(CoordinateSystem source, CoordinateSystem target)
    {
        var places = Places(1, 5_000);
        var expected = await GcoordOracle.ConvertAsync(places, source, target);

        places.Zip(expected, (place, other) => Apart(place.Convert(source, target), other)).Max().ShouldBeLessThan(1e-9);
    }

    /// <summary>gcoord's own ways back are off by up to a metre; its ways there, which everybody uses, tell whether ours are right.</summary>
    [Theory]
    [InlineData(CoordinateSystem.GCJ02, CoordinateSystem.WGS84)]
    [InlineData(CoordinateSystem.BD09, CoordinateSystem.WGS84)]
    [InlineData(CoordinateSystem.BD09, CoordinateSystem.GCJ02)]
    public async Task A_way_back_is_where_gcoord_comes_from(CoordinateSystem source, CoordinateSystem target)
    {
        var places = Places(2, 5_000).Where(place => place is { Longitude: > 73 and < 137, Latitude: > 2 and < 55 }).ToList();
        var there = await GcoordOracle.ConvertAsync(places, target, source);
        var back = there.Select(place => place.Convert(source, target)).ToList();

        back.Zip(places, Apart).Max().ShouldBeLessThan(Centimetre);
        (await GcoordOracle.ConvertAsync(back, target, source)).Zip(there, Apart).Max().ShouldBeLessThan(Centimetre);
        (await GcoordOracle.ConvertAsync(there, source, target)).Zip(back, Apart).Max().ShouldBeLessThan(2e-5);
    }

    [Fact]
    public void Outside_its_box_GCJ02_is_WGS84()
    {
        foreach (var place in (Position[])[new(72.003, 30), new(137.835, 30), new(100, 0.829), new(100, 55.828), new(-100, 35)])
        {
            place.Convert(CoordinateSystem.WGS84, CoordinateSystem.GCJ02).ShouldBe(place);
            place.Convert(CoordinateSystem.GCJ02, CoordinateSystem.WGS84).ShouldBe(place);
        }
    }

    [Fact]
    public void Tiananmen_is_half_a_kilometre_away_on_the_maps_of_AMap_and_a_whole_one_on_those_of_Baidu()
    {
        var tiananmen = new Position(116.3912, 39.9075);

        var (amap, baidu) = (tiananmen.Convert(CoordinateSystem.WGS84, CoordinateSystem.GCJ02), tiananmen.Convert(CoordinateSystem.WGS84, CoordinateSystem.BD09));

        Apart(amap, new(116.397443, 39.908902)).ShouldBeLessThan(1e-5);
        Apart(baidu, new(116.403811, 39.915246)).ShouldBeLessThan(1e-5);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void There_and_back_is_the_same_place(CoordinateSystem source, CoordinateSystem target) =>
        Places(3, 2_000)
            .Where(place => place is { Longitude: > 73 and < 137, Latitude: > 2 and < 55 })
            .Max(place => Apart(place.Convert(source, target).Convert(target, source), place))
            .ShouldBeLessThan(1e-10);

    internal static double Apart(Position left, Position right) =>
        Math.Max(Math.Abs(left.Longitude - right.Longitude), Math.Abs(left.Latitude - right.Latitude));
}
