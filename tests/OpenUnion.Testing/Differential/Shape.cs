using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Testing.Differential;

/// <summary>What a field of a `where` is a condition on.</summary>
internal enum FieldKind
{
    Leaf,
    Leaves,
    Reference,
    Items,
}

/// <param name="Name">The field.</param>
/// <param name="Kind">What it is a condition on.</param>
/// <param name="Type">Type of the rows that it leads to; of the values of a leaf.</param>
internal sealed record FieldShape(string Name, FieldKind Kind, string Type);

/// <summary>Reads the shapes of conditions from the names that HotChocolate gives to input types.</summary>
internal static class Shape
{
    private static readonly GraphSchema Graph = GraphSchema.Build();

    private const string Suffix = "FilterInput";
    private const string Operation = "Operation" + Suffix;
    private const string ListOf = "ListFilterInputTypeOf";

    // Identifiers and regions have conditions of their own; points, maps and opening hours have differential tests of their own.
    private static readonly string[] Apart = ["and", "or", "id", "within", "location", "openAt", "onMap"];

    /// <summary>The fields of the `where` of a type that plain code reads from the rows.</summary>
    public static IEnumerable<FieldShape> Fields(string type) => Input(type).Fields
        .Where(field => !Apart.Contains(field.Name, StringComparer.Ordinal))
        .Select(field => Named(field.Name, field.Type.Named.Name));

    public static bool HasField(string type, string field) => Input(type).Fields[field] is not null;

    public static FieldShape Of(string type, string field) => Named(field, Input(type).Fields[field]!.Type.Named.Name);

    /// <summary>The fields of an `order` of a type; those that refer to other rows have their types.</summary>
    public static IEnumerable<(string Name, string? Type)> SortFields(string type) =>
        ((InputObjectType)Graph.Schema.Types[type + "SortInput"]!).Fields
        .Select(field => (field.Name, field.Type.Named is InputObjectType input ? Cut(input.Name, "", "SortInput") : null));

    /// <summary>The operations on a leaf.</summary>
    public static string[] Operations(string type, string field) =>
        [.. ((InputObjectType)Input(type).Fields[field]!.Type.Named).Fields.Select(operation => operation.Name).Where(name => name is not ("and" or "or"))];

    private static FieldShape Named(string field, string input) => input switch
    {
        _ when input.StartsWith(ListOf, StringComparison.Ordinal) => new(field, FieldKind.Items, Cut(input, ListOf, Suffix)),
        _ when input.EndsWith(Operation, StringComparison.Ordinal) && input.StartsWith("List", StringComparison.Ordinal) => new(field, FieldKind.Leaves, Cut(input, "List", Operation)),
        _ when input.EndsWith(Operation, StringComparison.Ordinal) => new(field, FieldKind.Leaf, Cut(input, "", Operation)),
        _ => new(field, FieldKind.Reference, Cut(input, "", Suffix)),
    };

    private static InputObjectType Input(string type) => (InputObjectType)Graph.Schema.Types[type + Suffix]!;

    private static string Cut(string text, string start, string end) => text[start.Length..^end.Length];
}
