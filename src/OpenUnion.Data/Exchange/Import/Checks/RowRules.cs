using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>A rule about several values of one row.</summary>
/// <param name="Field">The field at which it reports.</param>
/// <param name="Fields">The fields that it looks at; it is asked only where none of them is bad by itself.</param>
/// <param name="Check">What is wrong; null if nothing is.</param>
internal sealed record RowRule(int Field, IReadOnlyList<int> Fields, Func<Row, Finding?> Check)
{
    public bool Applies(Row row)
    {
        foreach (var field in Fields)
        {
            if (!row[field].Good)
                return false;
        }

        return true;
    }
}

/// <summary>The rules of each table, found by the names of its fields.</summary>
internal static class RowRules
{
    private static readonly (string First, string Last)[] Ordered =
        [("starts_on", "ends_on"), ("opens_on", "closes_on"), ("published_after", "published_before"), ("value_min", "value_max")];

    public static IReadOnlyList<RowRule> Of(PackageTable table)
    {
        var names = table.Fields.Select(field => field.Name).ToList();
        var rules = new List<RowRule>();
        foreach (var (first, last) in Ordered)
            Add([first, last], fields => InOrder(fields, last));
        Add(["longitude", "latitude"], Point);
        Add(["location_precision", "longitude", "latitude"], Precision);
        Add(["parent_basis", "parent_slug"], ParentBasis);
        Add(["value", "value_min", "value_max", "qualifier"], Value);
        Add(["other_slug", "slug"], OtherSlug);
        if (table.Entity.ClrType == typeof(Holiday))
            Add(["date", "kind"], MakeUpDay);
        return rules;

        void Add(string[] wanted, Func<int[], Func<Row, Finding?>> rule)
        {
            var fields = wanted.Select(name => names.IndexOf(name)).ToArray();
            if (!fields.Contains(-1))
                rules.Add(new RowRule(fields[0], fields, rule(fields)));
        }
    }

    private static Func<Row, Finding?> InOrder(int[] fields, string last) => row =>
        row.Has(fields[0]) && row.Has(fields[1]) && row[fields[0]].Number > row[fields[1]].Number
            ? new Finding(Finding.Quote(row.Value(fields[0])), $"at most {Finding.Quote(row.Value(fields[1]))}, the {last}")
            : null;

    private static Func<Row, Finding?> Point(int[] fields) => row => (row.Has(fields[0]), row.Has(fields[1])) switch
    {
        (true, true) => InChina(row[fields[0]].Number, row[fields[1]].Number, row.Value(fields[0]), row.Value(fields[1])),
        (false, false) => null,
        (true, false) => new Finding("a longitude without a latitude", "both or neither"),
        (false, true) => new Finding("a latitude without a longitude", "both or neither"),
    };

    private static Finding? InChina(double longitude, double latitude, ReadOnlySpan<byte> longitudeText, ReadOnlySpan<byte> latitudeText)
    {
        if (IsWithin(FieldLimits.Longitude, longitude) && IsWithin(FieldLimits.Latitude, latitude))
            return null;
        var found = $"the point {Finding.Quote(longitudeText)}, {Finding.Quote(latitudeText)}";
        // Wider than China by a degree at most: a point that lies near it when turned round was meant to lie there.
        return latitude is >= 73 and <= 136 && longitude is >= 3 and <= 54
            ? new Finding(found, "longitude before latitude: longitude and latitude look swapped")
            : new Finding(found, "a point in China: longitude 73 to 135.1, latitude 3.4 to 53.6, WGS-84");
    }

    private static bool IsWithin(NumberRange range, double value) => value >= (double)range.Least! && value <= (double)range.Greatest!;

    private static Func<Row, Finding?> Precision(int[] fields) => row => (row.Has(fields[0]), row.Has(fields[1]) && row.Has(fields[2])) switch
    {
        (false, true) => new Finding("nothing", "a precision, because the row has a point"),
        (true, false) => new Finding(Finding.Quote(row.Value(fields[0])), "nothing, because the row has no point"),
        _ => null,
    };

    private static Func<Row, Finding?> ParentBasis(int[] fields) => row => (row.Has(fields[0]), row.Has(fields[1])) switch
    {
        (false, true) => new Finding("nothing", "how the parent is known, because the row has one"),
        (true, false) => new Finding(Finding.Quote(row.Value(fields[0])), "nothing, because the row has no parent"),
        _ => null,
    };

    private static Func<Row, Finding?> Value(int[] fields)
    {
        var indefinite = System.Text.Encoding.UTF8.GetBytes(nameof(Qualifier.INDEFINITE));
        return row => (Indefinite: row.Value(fields[3]).SequenceEqual(indefinite), Value: row.Has(fields[0]), Bounds: row.Has(fields[1]) && row.Has(fields[2])) switch
        {
            { Indefinite: true, Value: true } => new Finding(Finding.Quote(row.Value(fields[0])), "nothing, because the qualifier is INDEFINITE"),
            { Indefinite: true, Bounds: false } => new Finding("no value_min and value_max", "both, because the qualifier is INDEFINITE"),
            { Indefinite: false, Value: false } => new Finding("nothing", "a value, because the qualifier is not INDEFINITE"),
            _ => null,
        };
    }

    private static Func<Row, Finding?> OtherSlug(int[] fields) => row =>
        row.Has(fields[0]) && row.Value(fields[0]).SequenceEqual(row.Value(fields[1]))
            ? new Finding(Finding.Quote(row.Value(fields[0])), "another key than in slug")
            : null;

    private static Func<Row, Finding?> MakeUpDay(int[] fields)
    {
        var workday = System.Text.Encoding.UTF8.GetBytes(nameof(HolidayKind.WORKDAY));
        return row => row.Value(fields[1]).SequenceEqual(workday) && !IsWeekend((int)row[fields[0]].Number)
            ? new Finding(Finding.Quote(row.Value(fields[0])), "a Saturday or Sunday, because the kind is WORKDAY")
            : null;
    }

    private static bool IsWeekend(int day) => DateOnly.FromDayNumber(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
