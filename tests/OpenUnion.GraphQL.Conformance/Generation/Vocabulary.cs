using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>What may stand in a document by accident.</summary>
internal sealed class Vocabulary
{
    public Vocabulary(Schema schema)
    {
        var types = schema.Types.Select(type => type.Name).ToList();
        var members = schema.Types.SelectMany(type => type switch
        {
            FieldsType fields => fields.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Name).Prepend(field.Name)),
            InputObjectType input => input.Fields.Select(field => field.Name),
            EnumType values => values.Values.Select(value => value.Name),
            _ => [],
        });
        Names = [.. types.Concat(members).Concat(["nothing", "F0", "F1", "on", "Op0", "a1", "__typename", "__schema", "__type", "skip", "include", "deprecated", "true", "null"]).Distinct(StringComparer.Ordinal)];
        Types = [.. types, "Nothing", .. types.Select(name => $"[{name}!]"), .. types.Select(name => name + "!")];
    }

    /// <summary>Punctuators, words and oddities of the language.</summary>
    public static IReadOnlyList<string> Tokens { get; } =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "$v0", "$v1", "@", "|", "&", "...", "on", "query", "mutation", "subscription", "fragment", "schema", "type", "extend",
        "true", "false", "null", "0", "00", "1.", ".5", "-", "1e", "1x", "0xF", "\"", "\"open", "\"\"\"", "\"\"\"open", "\"\\q\"", "\"\\u00e9\"", "\"\\ud800\"", "\"\\u{1F600}\"", "\"\\u{110000}\"",
        ".", "..", "?", "%", "\\", "é", "会", "😀", "\u0000", "\u0007", "\uFEFF", "# comment", "'a'", "input", "implements", "&", "repeatable", "@skip(if: true)", "@include(if: false)", "\"description\"",
    ];

    /// <summary>Literals of every kind.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "null", "true", "0", "-1", "2147483648", "12345678901234567890", "1.5", "1e400", "\"text\"", "\"\"\"block\"\"\"", "NAME", "[]", "[null]", "[[1]]", "{}", "{a: 1}", "{id: \"1\"}", "{id: null}",
        "{id: 1, name: \"n\"}", "$v0", "$v1", "$none", "[$v0]", "{id: $v0}", "SHORT", "V1", "{a: {b: [1, {c: 2}]}}",
    ];

    /// <summary>Names of types and members, and a few that are none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>References to types.</summary>
    public IReadOnlyList<string> Types { get; }
}
