using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>Values of input types: literals of a document, in which variables may stand, and JSON of variables.</summary>
internal sealed class ValueGenerator(Chance chance)
{
    private static readonly string[] Texts = ["", "a", "工会", "two\nlines", "quote \" and \\", "😀", "name", "due", "\u0001\t"];

    /// <summary>A literal; <paramref name="variable"/> may give a variable for a place of a type, or null for none.</summary>
    public Piece Literal(GraphQLType type, int depth, Func<GraphQLType, Piece?>? variable = null)
    {
        if (variable?.Invoke(type) is { } given) return given;
        return type is not NonNullType && chance.Percent(5) ? Value("null") : LiteralOfNullable(type.Nullable, depth, variable);
    }

    /// <summary>A value as JSON.</summary>
    public JsonNode? Json(GraphQLType type, int depth) =>
        type is not NonNullType && chance.Percent(7) ? null : JsonOfNullable(type.Nullable, depth);

    private Piece LiteralOfNullable(GraphQLType type, int depth, Func<GraphQLType, Piece?>? variable) => type switch
    {
        ListType list => chance.Percent(15) ? Item(list.OfType, depth) : Items(list.OfType, depth, variable),
        InputObjectType input => Fields(input, depth, variable),
        EnumType values => Value(chance.Of(values.Values).Name),
        _ => Value(ScalarText(type.Named.Name, depth)),
    };

    private static Piece Value(string token) => new(Role.Value, token);

    // One value stands for a list of it, unless it is null.
    private Piece Item(GraphQLType type, int depth) => Literal(type is NonNullType ? type : new NonNullType(type), depth);

    private Piece Items(GraphQLType type, int depth, Func<GraphQLType, Piece?>? variable)
    {
        var piece = Piece.Of(Role.Value, "[");
        for (var count = depth <= 0 ? 0 : chance.Below(4); count > 0; count--) piece.Add(Literal(type, depth - 1, variable));
        return piece.Add("]");
    }

    private Piece Fields(InputObjectType type, int depth, Func<GraphQLType, Piece?>? variable)
    {
        var piece = Piece.Of(Role.Value, "{");
        foreach (var field in Chosen(type, depth))
        {
            var fieldType = type.IsOneOf && field.Type is not NonNullType ? new NonNullType(field.Type) : field.Type;
            piece.Add(Piece.Of(Role.InputField, Piece.Name(field.Name), ":", Literal(fieldType, depth - 1, variable)));
        }

        return piece.Add("}");
    }

    private List<InputValue> Chosen(InputObjectType type, int depth) => type.IsOneOf
        ? [chance.Of(type.Fields.Where(field => depth > 0 || field.Type.Named is not InputObjectType).ToList())]
        : [.. type.Fields.Where(field => field.IsRequired || (depth > 0 && chance.Percent(35)))];

    private string ScalarText(string name, int depth) => name switch
    {
        "Int" => IntText(),
        "Float" => chance.Percent(30) ? IntText() : FloatText(),
        "String" => Text(),
        "Boolean" => chance.Percent(50) ? "true" : "false",
        "ID" => chance.Percent(30) ? IntText() : Text(),
        _ => chance.Below(6) switch
        {
            0 => IntText(),
            1 => FloatText(),
            2 => "SOME_NAME",
            3 => chance.Percent(50) ? "true" : "false",
            4 when depth > 0 => "[1, \"x\", {a: null, b: [1.5]}]",
            _ => Text(),
        },
    };

    private string IntText() => chance.Of(["0", "-1", "7", "2147483647", "-2147483648", chance.Between(-9999, 9999).ToString(CultureInfo.InvariantCulture)]);

    private string FloatText() => chance.Of(["0.5", "-1e3", "2.5E-3", "1e100", (chance.Number() * 100).ToString("F2", CultureInfo.InvariantCulture)]);

    private string Text()
    {
        var text = chance.Of(Texts);
        return chance.Percent(20) && text.All(c => c is '\n' or >= ' ' and not '"' and not '\\') ? $"\"\"\"{text}\"\"\"" : Printer.QuotedString(text);
    }

    private JsonNode? JsonOfNullable(GraphQLType type, int depth) => type switch
    {
        ListType list => chance.Percent(15) ? JsonOfNullable(list.OfType.Nullable, depth) : new JsonArray([.. Enumerable.Range(0, depth <= 0 ? 0 : chance.Below(4)).Select(_ => Json(list.OfType, depth - 1))]),
        InputObjectType input => JsonOfFields(input, depth),
        EnumType values => chance.Of(values.Values).Name,
        _ => JsonOfScalar(type.Named.Name),
    };

    private JsonObject JsonOfFields(InputObjectType type, int depth)
    {
        var result = new JsonObject();
        foreach (var field in Chosen(type, depth)) result[field.Name] = type.IsOneOf ? JsonOfNullable(field.Type.Nullable, depth - 1) : Json(field.Type, depth - 1);
        return result;
    }

    private JsonNode? JsonOfScalar(string name) => name switch
    {
        "Int" => chance.Between(-1000, 1000),
        "Float" => chance.Percent(30) ? chance.Between(-9, 9) : Math.Round(chance.Number() * 100, 3),
        "String" => chance.Of(Texts),
        "Boolean" => chance.Percent(50),
        "ID" => chance.Percent(30) ? chance.Between(0, 99) : chance.Of(Texts),
        _ => chance.Below(4) switch
        {
            0 => chance.Between(0, 9),
            1 => chance.Percent(50),
            2 => new JsonObject { ["b"] = 1, ["a"] = new JsonArray(null, "x") },
            _ => chance.Of(Texts),
        },
    };
}
