namespace OpenUnion.GraphQL.Language;

/// <summary>Writes a tree as GraphQL text, in one canonical layout. The text parses to the same tree.</summary>
public static partial class Printer
{
    private const int LongestLine = 80;

    /// <summary>The text of any node, without a line break at its end.</summary>
    public static string Print(AstNode node) => node switch
    {
        DocumentNode document => Definitions(document),
        ExecutableDefinitionNode definition => Executable(definition),
        TypeSystemDefinitionNode definition => TypeSystem(definition),
        OperationTypeDefinitionNode operation => $"{Keyword(operation.Operation)}: {operation.Type.Name}",
        MemberDefinitionNode member => Member(member),
        _ => throw new NotSupportedException($"No printing for {node.Kind}."),
    };

    internal static string Print(ArgumentNode argument) => $"{argument.Name}: {Print(argument.Value)}";

    internal static string Print(ObjectFieldNode field) => $"{field.Name}: {Print(field.Value)}";

    internal static string Print(DirectiveNode directive) => "@" + directive.Name + Wrap("(", JoinAll(directive.Arguments, ", "), ")");

    internal static string Print(TypeNode type) => type.Kind switch
    {
        NodeKind.ListType => $"[{type.Inner}]",
        NodeKind.NonNullType => $"{type.Inner}!",
        _ => type.Innermost.Name,
    };

    /// <summary><c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
    internal static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static string Definitions(DocumentNode document)
    {
        var texts = PrintAll(document.Definitions);
        for (var i = 1; i < texts.Length; i++)
            if (texts[i][0] == '{' && TakesBlock(document.Definitions[i - 1], texts[i - 1])) texts[i] = "query " + texts[i];
        return string.Join("\n\n", texts);
    }

    // It could have had a block and has none: a query in shorthand behind it would be taken for that.
    private static bool TakesBlock(DefinitionNode definition, string text) => text[^1] != '}' && definition.Kind is
        NodeKind.SchemaDefinition or NodeKind.ObjectTypeDefinition or NodeKind.InterfaceTypeDefinition or NodeKind.EnumTypeDefinition or NodeKind.InputObjectTypeDefinition;

    // Nodes print themselves.
    private static string[] PrintAll<T>(IEnumerable<T> nodes) where T : notnull => [.. nodes.Select(node => node.ToString()!)];

    private static string JoinAll<T>(IEnumerable<T> nodes, string separator) where T : notnull => string.Join(separator, PrintAll(nodes));

    /// <summary>Joins what is not empty with spaces.</summary>
    private static string Words(params ReadOnlySpan<string> words)
    {
        var present = new List<string>(words.Length);
        foreach (var word in words)
            if (word.Length > 0) present.Add(word);
        return string.Join(' ', present);
    }

    private static string Wrap(string before, string text, string after = "") => text.Length == 0 ? "" : before + text + after;

    private static string Block<T>(IEnumerable<T> nodes) where T : notnull =>
        Wrap("{\n", Indent(JoinAll(nodes, "\n")), "\n}");

    private static string Indent(string text) => text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static string Description(ValueNode? description) => description is null ? "" : description + "\n";

    /// <summary>In parentheses: on one line, or a line each when one of them already needs several.</summary>
    private static string Parenthesised<T>(IEnumerable<T> nodes) where T : notnull
    {
        var texts = PrintAll(nodes);
        return Array.Exists(texts, text => text.Contains('\n'))
            ? Wrap("(\n", Indent(string.Join('\n', texts)), "\n)")
            : Wrap("(", string.Join(", ", texts), ")");
    }
}
