using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Place;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>Writes a point as a GeoJSON geometry, in the coordinate system that is wanted.</summary>
internal static class PointWriter
{
    private static readonly SqlName Converted = new("#p");

    /// <summary>The object, or NULL for a row without a point.</summary>
    public static SqlFragment Write(MemberPlan.GeoPoint plan, SqlName row)
    {
        var location = Fragment($"{row}.{Column(plan.Property)}");
        var exists = Fragment($"{location} IS NOT NULL");
        if (plan.System is { Known: CoordinateSystem.WGS84, Asked: null })
            return Json.Object(Members(plan, Fragment($"{location}::geometry")), Fragment($" WHERE {exists}"));

        // OFFSET 0 keeps the planner from converting once for each mention.
        var converted = Fragment($"SELECT crs_convert({location}::geometry, 'WGS84', {Name(plan.System)}) AS {Converted} WHERE {exists} OFFSET 0");
        return Json.Object(Members(plan, Fragment($"{Converted}.{Converted}")), Fragment($" FROM ({converted}) {Converted}"));
    }

    /// <summary>The object for a place that is known by its degrees in a system; shown to a centimetre.</summary>
    public static SqlFragment Write(IReadOnlyList<PointMember> members, SystemPlan system, SqlFragment longitude, SqlFragment latitude) =>
        Json.Object(Members(members, system, Rounded(longitude), Rounded(latitude)), Empty);

    private static List<JsonMember> Members(MemberPlan.GeoPoint plan, SqlFragment point) =>
        Members(plan.Members, plan.System, Degrees(Fragment($"ST_X({point})"), plan.System), Degrees(Fragment($"ST_Y({point})"), plan.System));

    private static List<JsonMember> Members(IReadOnlyList<PointMember> members, SystemPlan system, SqlFragment x, SqlFragment y) =>
        [.. members.Select(member => new JsonMember(member.Name, Part(member.Part, system, x, y)))];

    private static SqlFragment Part(PointPart part, SystemPlan system, SqlFragment x, SqlFragment y) => part switch
    {
        PointPart.TypeName => Fragment($"'GeoJSONPointType'"),
        PointPart.Type => Fragment($"'Point'"),
        PointPart.Coordinates => Fragment($"ARRAY[{x}, {y}]"),
        PointPart.Bbox => Fragment($"ARRAY[{x}, {y}, {x}, {y}]"),
        PointPart.Crs => Epsg(system),
        PointPart.System => Name(system),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>What is converted is shown to a centimetre: further digits would be those of the formula, and differ by machine.</summary>
    private static SqlFragment Degrees(SqlFragment degrees, SystemPlan system)
    {
        var rounded = Rounded(degrees);
        if (system.Asked is not null)
            return Fragment($"CASE {system.Asked} WHEN 'WGS84' THEN {degrees} ELSE {rounded} END");
        return system.Known == CoordinateSystem.WGS84 ? degrees : rounded;
    }

    private static SqlFragment Rounded(SqlFragment degrees) => Fragment($"round({degrees} * 1e7) / 1e7");

    private static SqlFragment Epsg(SystemPlan system)
    {
        if (system.Asked is not null)
            return Fragment($"CASE {system.Asked} WHEN 'WGS84' THEN 4326 ELSE 0 END");
        return system.Known == CoordinateSystem.WGS84 ? Fragment($"4326") : Fragment($"0");
    }

    private static SqlFragment Name(SystemPlan system) =>
        system.Asked is { } asked ? Fragment($"{asked}") : Fragment($"{new SqlLiteral(system.Known.ToString())}");
}
