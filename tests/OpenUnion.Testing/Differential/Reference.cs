using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OpenUnion.Data.Model;

namespace OpenUnion.Testing.Differential;

/// <summary>What a `where` and an `order` mean, said once more in the plainest way: over rows in memory, one by one.</summary>
internal sealed class Reference(Rows rows)
{
    /// <summary>The keys of the rows that satisfy a condition, in order.</summary>
    public string[] Answer(Question question)
    {
        var found = rows.Of(question.Type).Where(row => Holds(question.Where, row, question.Type)).Select(row => Place.Of(row, question.Terms)).ToArray();
        Array.Sort(found, (left, right) => Compare(left, right, question.Terms));
        return [.. found.Select(place => place.Key)];
    }

    private bool Holds(JsonObject where, object? row, string type) => where.All(condition => condition.Key switch
    {
        "and" => condition.Value!.AsArray().All(item => Holds(item!.AsObject(), row, type)),
        "or" => condition.Value!.AsArray().Any(item => Holds(item!.AsObject(), row, type)),
        "within" => row is Region region && Chain(region).Any(above => above.Code == condition.Value!.GetValue<string>()),
        "id" => HoldsForValue(condition.Value!.AsObject(), row is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{Rows.Key(row)}"))),
        var field => HoldsForField(condition.Value!.AsObject(), row, Shape.Of(type, field)),
    });

    private bool HoldsForField(JsonObject condition, object? row, FieldShape field) => field.Kind switch
    {
        FieldKind.Leaf => HoldsForValue(condition, Rows.Leaf(row, field.Name)),
        FieldKind.Leaves => HoldsForList(condition, Leaves(Rows.Leaf(row, field.Name)), (item, value) => HoldsForValue(item, value)),
        FieldKind.Reference => Holds(condition, Rows.Reference(row, field.Name), field.Type),
        _ => HoldsForList(condition, rows.Items(row, field.Name, field.Type), (item, value) => Holds(item, value, field.Type)),
    };

    private static IEnumerable<object> Leaves(object? list) => ((IEnumerable?)list ?? Array.Empty<object>()).Cast<object>();

    private static bool HoldsForList(JsonObject condition, IEnumerable<object> items, Func<JsonObject, object, bool> holds) => condition.All(operation => operation.Key switch
    {
        "all" => items.All(item => holds(operation.Value!.AsObject(), item)),
        "none" => !items.Any(item => holds(operation.Value!.AsObject(), item)),
        "some" => items.Any(item => holds(operation.Value!.AsObject(), item)),
        _ => items.Any() == operation.Value!.GetValue<bool>(),
    });

    private static bool HoldsForValue(JsonObject condition, object? value) => condition.All(operation => operation.Key switch
    {
        "and" => operation.Value!.AsArray().All(item => HoldsForValue(item!.AsObject(), value)),
        "or" => operation.Value!.AsArray().Any(item => HoldsForValue(item!.AsObject(), value)),
        ['n', .. var opposite] => !Operate(opposite, value, operation.Value),
        var name => Operate(name, value, operation.Value),
    });

    private static bool Operate(string name, object? value, JsonNode? operand) => name switch
    {
        "in" => operand!.AsArray().Any(item => Operate("eq", value, item)),
        "eq" or "ieq" when operand is null => value is null,
        _ when value is null => false,
        "eq" => Compare(value, operand!) == 0,
        "gt" => Compare(value, operand!) > 0,
        "gte" => Compare(value, operand!) >= 0,
        "lt" => Compare(value, operand!) < 0,
        "lte" => Compare(value, operand!) <= 0,
        _ when name[0] == 'i' => Operate(name[1..], Fold((string)value), JsonValue.Create(Fold(operand!.GetValue<string>()))),
        "contains" => ((string)value).Contains(operand!.GetValue<string>(), StringComparison.Ordinal),
        "startsWith" => ((string)value).StartsWith(operand!.GetValue<string>(), StringComparison.Ordinal),
        "endsWith" => ((string)value).EndsWith(operand!.GetValue<string>(), StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no operation"),
    };

    private static string Fold(string text) => string.Concat(text.Select(character => char.ToLowerInvariant(character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character)));

    private static IEnumerable<Region> Chain(Region region)
    {
        for (var above = region; above is not null; above = above.Parent)
            yield return above;
    }

    private static int Compare(Place left, Place right, IReadOnlyList<SortTerm> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var compared = CompareNullsLast(left.Values[i], right.Values[i]);
            if (compared != 0)
                return order[i].Descending ? -compared : compared;
        }

        var keys = CompareBytes(left.Key, right.Key);
        return order.Count > 0 && order[^1].Descending ? -keys : keys;
    }

    private static int CompareNullsLast(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string or Enum, _) => CompareBytes(left.ToString()!, right.ToString()!),
        _ => Comparer.DefaultInvariant.Compare(left, right),
    };

    private static int Compare(object value, JsonNode operand) => value switch
    {
        string or Enum => CompareBytes(value.ToString()!, operand.GetValue<string>()),
        bool flag => flag.CompareTo(operand.GetValue<bool>()),
        DateOnly day => day.CompareTo(DateOnly.Parse(operand.GetValue<string>(), CultureInfo.InvariantCulture)),
        DateTimeOffset or DateTime => throw new NotSupportedException("no column of the dataset's records holds a point in time"),
        double number => number.CompareTo(operand.GetValue<double>()),
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(operand.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
    };

    private static int CompareBytes(string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    /// <summary>What decides where a row stands: the value of each term, and its key.</summary>
    private sealed record Place(string Key, object?[] Values)
    {
        public static Place Of(object row, IEnumerable<SortTerm> order) => new(Rows.Key(row), [.. order.Select(term => Follow(row, term))]);

        private static object? Follow(object row, SortTerm term)
        {
            object? value = row;
            foreach (var field in term.Path)
                value = Rows.Leaf(value, field);
            return value;
        }
    }
}
