using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Planning.Clusters;

/// <summary>The columns that say where stations are drawn on maps of a system: whole numbers of <see cref="WebMercator"/>, or none.</summary>
internal static class DrawnColumns
{
    private static readonly IEntityType Stations = OpenUnionModel.Instance.FindEntityType(typeof(Station))!;

    public static (IProperty X, IProperty Y) Of(CoordinateSystem system) => system switch
    {
        CoordinateSystem.WGS84 => Columns(nameof(Station.Wgs84X), nameof(Station.Wgs84Y)),
        CoordinateSystem.GCJ02 => Columns(nameof(Station.Gcj02X), nameof(Station.Gcj02Y)),
        CoordinateSystem.BD09 => Columns(nameof(Station.Bd09X), nameof(Station.Bd09Y)),
        _ => throw new ArgumentOutOfRangeException(nameof(system)),
    };

    private static (IProperty X, IProperty Y) Columns(string x, string y) => (Stations.FindProperty(x)!, Stations.FindProperty(y)!);
}
