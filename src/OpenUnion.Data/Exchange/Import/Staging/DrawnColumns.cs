using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Exchange.Import.Checks;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Import.Staging;

/// <summary>The columns that say where a row with a position is drawn on web maps, two for each coordinate system.</summary>
internal sealed class DrawnColumns
{
    private static readonly CoordinateSystem[] Systems = Enum.GetValues<CoordinateSystem>();

    private readonly Position[] _places = new Position[Systems.Length];
    private Position _last = new(double.NaN, double.NaN);

    /// <summary>The columns of a table; none if it is not drawn.</summary>
    /// <param name="table">The table.</param>
    /// <param name="longitude">The number of the field with the longitude; the latitude follows it.</param>
    public static IEnumerable<StagedColumn> Of(IEntityType table, int longitude)
    {
        if (table.FindProperty(nameof(Station.Wgs84X)) is null)
            yield break;
        var drawn = new DrawnColumns();
        foreach (var system in Systems)
        {
            var name = system.ToString().ToLowerInvariant();
            yield return new($"{name}_x", (row, copy) => Write(copy, drawn.Place(row, longitude, system) is { } place ? WebMercator.X(place.Longitude) : null));
            yield return new($"{name}_y", (row, copy) => Write(copy, drawn.Place(row, longitude, system) is { } place ? WebMercator.Y(place.Latitude) : null));
        }
    }

    private static void Write(CopyText copy, int? value)
    {
        if (value is not { } number)
        {
            copy.Null();
            return;
        }

        Span<byte> digits = stackalloc byte[10];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        copy.Plain(digits[..length]);
    }

    // The six columns of a row ask one after another, so the last row's places are kept.
    private Position? Place(Row row, int longitude, CoordinateSystem system)
    {
        if (!row.Has(longitude) || !row.Has(longitude + 1))
            return null;
        var place = new Position(row[longitude].Number, row[longitude + 1].Number);
        if (place != _last)
        {
            foreach (var target in Systems)
                _places[(int)target] = place.Convert(CoordinateSystem.WGS84, target);
            _last = place;
        }

        return _places[(int)system];
    }
}
