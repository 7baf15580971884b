using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Office.Matching;

/// <summary>Finds among many stations those that may be alike: by name, by core, by address and by place.</summary>
internal sealed class LikenessIndex<T>
{
    /// <summary>Degrees of a square; more than <see cref="LikenessRules.Near"/> metres up to the north of China.</summary>
    private const double Square = 0.01;

    private readonly Dictionary<(char By, string Key), List<Likened<T>>> _byText = [];
    private readonly Dictionary<(int, int), List<Likened<T>>> _byPlace = [];

    public void Add(Likened<T> station)
    {
        foreach (var key in Keys(station))
            Put(_byText, key, station);
        if (station.Place is { } place)
            Put(_byPlace, SquareOf(place), station);
    }

    /// <summary>Those that are the same or doubtful, in the order in which they were added.</summary>
    public IEnumerable<(Likened<T> Station, Likeness Likeness)> Like<TOther>(Likened<TOther> station) =>
        Candidates(station).Distinct().Select(other => (other, LikenessRules.Compare(station, other))).Where(found => found.Item2 != Likeness.Other);

    private IEnumerable<Likened<T>> Candidates<TOther>(Likened<TOther> station)
    {
        var found = Keys(station).SelectMany(key => _byText.GetValueOrDefault(key) ?? []);
        if (station.Place is not { } place)
            return found;
        var (x, y) = SquareOf(place);
        return found.Concat(from east in Enumerable.Range(x - 1, 3) from north in Enumerable.Range(y - 1, 3) from near in _byPlace.GetValueOrDefault((east, north)) ?? [] select near);
    }

    private static IEnumerable<(char, string)> Keys<TOther>(Likened<TOther> station)
    {
        yield return ('n', station.Name);
        if (station.Core.Length > 0)
            yield return ('c', station.Core);
        if (station.Address.Length > 0)
            yield return ('a', station.Address);
    }

    private static (int, int) SquareOf(Position place) => ((int)Math.Floor(place.Longitude / Square), (int)Math.Floor(place.Latitude / Square));

    private static void Put<TKey>(Dictionary<TKey, List<Likened<T>>> index, TKey key, Likened<T> station)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var stations))
            index.Add(key, stations = []);
        stations.Add(station);
    }
}
