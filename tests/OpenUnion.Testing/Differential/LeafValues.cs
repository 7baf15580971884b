using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenUnion.Testing.Differential;

/// <summary>The values that a field has in the rows, to ask for.</summary>
internal sealed class LeafValues(Rows rows)
{
    private readonly Dictionary<(string Type, string Field), object[]> _values = [];

    /// <summary>Each value once; the elements of lists; none where the field is null in every row.</summary>
    public object[] Of(string type, string field)
    {
        if (!_values.TryGetValue((type, field), out var values))
            _values.Add((type, field), values = [.. rows.Of(type).SelectMany(row => Leaves(Rows.Leaf(row, field))).Distinct().OrderBy(value => Convert.ToString(value, CultureInfo.InvariantCulture), StringComparer.Ordinal)]);
        return values;
    }

    /// <summary>A value as JSON has it in variables.</summary>
    public static JsonNode Json(object value) => value switch
    {
        bool flag => JsonValue.Create(flag),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int or long or double or decimal => JsonNode.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!)!,
        _ => value.ToString()!,
    };

    private static IEnumerable<object> Leaves(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable items => items.Cast<object>(),
        _ => [value],
    };
}
