using System.Numerics;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Two to twelve amenities for every station.</summary>
internal static class SyntheticAmenities
{
    private const int Least = 2;
    private const int Greatest = 12;

    public static IEnumerable<StationAmenity> Rows(long stations, ulong seed)
    {
        for (var number = 1L; number <= stations; number++)
        {
            var random = new SyntheticRandom(seed, "station_amenities", number);
            var station = SyntheticMarks.Station(number);
            for (var chosen = Choose(random); chosen != 0; chosen &= chosen - 1)
                yield return Row(station, StationWords.Amenities[BitOperations.TrailingZeroCount(chosen)].Kind, random);
        }
    }

    /// <summary>A set of amenities, one bit each: some stations are rich and some poor.</summary>
    private static ulong Choose(SyntheticRandom random)
    {
        var wealth = random.Between(30, 140);
        var chosen = 0UL;
        for (var index = 0; index < StationWords.Amenities.Length; index++)
        {
            if (random.Chance(StationWords.Amenities[index].PerThousand * wealth / 100))
                chosen |= 1UL << index;
        }

        while (BitOperations.PopCount(chosen) < Least)
            chosen |= 1UL << (int)random.Below(StationWords.Amenities.Length);
        while (BitOperations.PopCount(chosen) > Greatest)
            chosen &= ~(1UL << (int)random.Below(StationWords.Amenities.Length));
        return chosen;
    }

    private static StationAmenity Row(string station, AmenityKind kind, SyntheticRandom random) => new()
    {
        StationSlug = station,
        Kind = kind,
        Status = random.Chance(985) ? AmenityStatus.AVAILABLE : AmenityStatus.OUT_OF_ORDER,
        VerifiedOn = random.Chance(200) ? random.Day(2024, 2025) : null,
        Note = null,
    };
}
