using System.Text;
using System.Text.Json.Nodes;
using OpenUnion.Data.Model;

namespace OpenUnion.Testing.Differential;

/// <summary>Makes up questions from what the schema allows and from values that the rows have.</summary>
internal sealed class QuestionMaker(Rows rows)
{
    private const int Depth = 2;

    private static readonly (string Field, string Type)[] Lists =
    [
        ("stations", "Station"), ("stations", "Station"), ("stations", "Station"), ("organizations", "Organization"), ("statistics", "Statistic"),
        ("trainingPrograms", "TrainingProgram"), ("competitions", "Competition"), ("charityProjects", "CharityProject"), ("sources", "Source"), ("regions", "Region"),
    ];

    private readonly LeafValues _values = new(rows);
    private Random _random = new(0);

    /// <summary>The question with a number; the same for the same rows.</summary>
    public Question Make(int number)
    {
        _random = new Random(number);
        var (field, type) = Pick(Lists);
        return new Question(field, type, Where(type, 0), [.. Enumerable.Range(0, _random.Next(4)).Select(_ => new SortTerm(SortPath(type, 0), _random.Next(2) == 0))], 1 + _random.Next(5));
    }

    private JsonObject Where(string type, int depth)
    {
        var where = new JsonObject();
        for (var count = depth == 0 ? _random.Next(4) : 1 + _random.Next(2); count > 0; count--)
        {
            var (name, condition) = Condition(type, depth);
            where[name] = condition;
        }

        return where;
    }

    private (string Name, JsonNode Condition) Condition(string type, int depth) => _random.Next(10) switch
    {
        0 when depth < Depth => ("and", Combination(type, depth)),
        1 or 2 when depth < Depth => ("or", Combination(type, depth)),
        3 when HasId(type) => ("id", new JsonObject { [Pick("in", "nin")] = Some(40, () => Id(type)) }),
        4 when type == nameof(Region) => ("within", ((Region)Pick(rows.Of(type))).Code),
        _ => OfField(type, Pick(Askable(type, depth)), depth),
    };

    private FieldShape[] Askable(string type, int depth) => [.. Shape.Fields(type).Where(field => field.Kind switch
    {
        FieldKind.Leaf or FieldKind.Leaves => _values.Of(type, field.Name).Length > 0,
        _ => depth < Depth && rows.Of(field.Type).Length > 0,
    })];

    private JsonArray Combination(string type, int depth) => Some(3, () => Where(type, depth + 1));

    private (string Name, JsonNode Condition) OfField(string type, FieldShape field, int depth) => (field.Name, field.Kind switch
    {
        FieldKind.Leaf => Leaf(type, field, Shape.Operations(type, field.Name)),
        FieldKind.Leaves => List(() => Leaf(type, field, ["eq", "neq", "in", "nin"])),
        FieldKind.Reference => Where(field.Type, depth + 1),
        _ => List(() => Where(field.Type, depth + 1)),
    });

    private JsonObject List(Func<JsonObject> item) => _random.Next(6) switch
    {
        0 => new JsonObject { ["any"] = _random.Next(2) == 0 },
        1 => new JsonObject { ["none"] = item() },
        2 => new JsonObject { ["all"] = item() },
        _ => new JsonObject { ["some"] = item() },
    };

    private JsonObject Leaf(string type, FieldShape field, string[] operations)
    {
        var condition = new JsonObject();
        for (var count = _random.Next(4) == 0 ? 2 : 1; count > 0; count--)
        {
            var operation = Pick(operations);
            condition[operation] = Operand(operation, () => Pick(_values.Of(type, field.Name)), field.Kind == FieldKind.Leaf);
        }

        return condition;
    }

    private JsonNode? Operand(string operation, Func<object> value, bool isNullable) => operation switch
    {
        "in" or "nin" => Some(4, () => LeafValues.Json(value())),
        "eq" or "neq" => isNullable && _random.Next(4) == 0 ? null : LeafValues.Json(value()),
        _ when operation.EndsWith("startsWith", StringComparison.OrdinalIgnoreCase) => Part((string)value(), fromStart: true, fromEnd: false),
        _ when operation.EndsWith("endsWith", StringComparison.OrdinalIgnoreCase) => Part((string)value(), fromStart: false, fromEnd: true),
        _ when operation.EndsWith("contains", StringComparison.OrdinalIgnoreCase) => Part((string)value(), fromStart: false, fromEnd: false),
        _ => LeafValues.Json(value()),
    };

    /// <summary>Up to four characters of a text, now and then in the other case or in full width.</summary>
    private JsonNode Part(string text, bool fromStart, bool fromEnd)
    {
        var length = Math.Min(text.Length, 1 + _random.Next(4));
        var start = fromStart ? 0 : fromEnd ? text.Length - length : _random.Next(text.Length - length + 1);
        var part = text.Substring(start, length);
        return _random.Next(4) switch
        {
            0 => part.ToUpperInvariant(),
            1 => string.Concat(part.Select(character => character is > ' ' and <= '~' ? (char)(character + 0xFEE0) : character)),
            _ => part,
        };
    }

    private List<string> SortPath(string type, int depth)
    {
        var (name, referred) = Pick([.. Shape.SortFields(type).Where(field => field.Type is null || depth < Depth)]);
        return referred is null ? [name] : [name, .. SortPath(referred, depth + 1)];
    }

    private JsonNode Id(string type) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{Rows.Key(Pick(rows.Of(type)))}"));

    private static bool HasId(string type) => Shape.HasField(type, "id");

    private JsonArray Some(int most, Func<JsonNode> item) => [.. Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => item())];

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];
}
