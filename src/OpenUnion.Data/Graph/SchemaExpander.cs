using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text;
using OpenUnion.Data.Graph.Aggregates;
using OpenUnion.Data.Graph.Inputs;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.Data.Graph;

/// <summary>
/// Expands the edited documents by HotChocolate's rules: lists marked <c>@page</c> become connections, and each
/// vocabulary that a field names becomes an enum.
/// </summary>
internal static class SchemaExpander
{
    private const string PageInfo = """

        "What surrounds a page."
        type PageInfo {
          "Whether more items follow the page."
          hasNextPage: Boolean!
          "Whether items come before the page."
          hasPreviousPage: Boolean!
          "Cursor of the first item."
          startCursor: String
          "Cursor of the last item."
          endCursor: String
        }
        """;

    /// <summary>Expands the documents to a whole schema, still with its directives.</summary>
    public static DocumentNode Expand(string documents)
    {
        var edited = Parser.ParseDocument(documents);
        var generated = new StringBuilder(GraphDirectives.Definitions).Append('\n').Append(CostDirectives.Sdl).Append(PageInfo);
        var definitions = edited.Definitions.Select(definition => definition is ObjectTypeDefinitionNode type ? Expand(type, edited, generated) : definition).ToImmutableArray();
        AddVocabularies(edited, generated);
        SortInputs.AddTo(generated, edited);
        generated.Append(FilterInputs.Generate(edited));
        return new DocumentNode { Definitions = [.. definitions, .. Parser.ParseDocument(generated.ToString()).Definitions] };
    }

    /// <summary>The public contract: the same schema without the directives that steer the compiler.</summary>
    public static DocumentNode WithoutDirectives(DocumentNode document) => new()
    {
        Definitions = [.. document.Definitions.Where(definition => !IsOurs(definition)).Select(WithoutDirectives)],
    };

    private static bool IsOurs(DefinitionNode definition) =>
        definition is DirectiveDefinitionNode directive && GraphDirectives.All.Contains(directive.Name, StringComparer.Ordinal);

    private static DefinitionNode WithoutDirectives(DefinitionNode definition) => definition is not ObjectTypeDefinitionNode type
        ? definition
        : Copy(type, type.Fields.Select(field => Copy(field, field.Arguments, field.Type, Directives(field.Directives.Where(directive => !GraphDirectives.All.Contains(directive.Name, StringComparer.Ordinal))))));

    private static ObjectTypeDefinitionNode Copy(ObjectTypeDefinitionNode type, IEnumerable<FieldDefinitionNode> fields) => new()
    {
        Name = type.Name,
        Description = type.Description,
        Directives = type.Directives,
        Interfaces = type.Interfaces,
        Fields = [.. fields],
    };

    private static FieldDefinitionNode Copy(FieldDefinitionNode field, ImmutableArray<InputValueDefinitionNode> arguments, TypeNode type, NodeList<DirectiveNode> directives) => new()
    {
        Name = field.Name,
        Description = field.Description,
        Directives = directives,
        Arguments = arguments,
        Type = type,
    };

    private static DefinitionNode Expand(ObjectTypeDefinitionNode type, DocumentNode edited, StringBuilder generated) =>
        Copy(type, type.Fields.Select(field => Expand(field, edited, generated)).Select(field => type.Name == "Query" ? PastFields.Expand(field) : field));

    private static FieldDefinitionNode Expand(FieldDefinitionNode field, DocumentNode edited, StringBuilder generated)
    {
        if (field.Directives.Named(GraphDirectives.Group) is { } group)
            return With(field, GroupTypes.Expand(field, group, edited, generated));
        if (field.Directives.Named(GraphDirectives.Aggregate) is { } aggregate)
            return With(field, Aggregate(field.Type.Innermost.Name, FilterInputs.NameOf(Text(aggregate, "of")!)));
        if (field.Directives.Named(GraphDirectives.Page) is not { } page)
            return IsListOfObjects(field, edited) ? Copy(field, field.Arguments, field.Type, Directives(field.Directives.Concat(ShortList().Directives))) : field;
        var item = field.Type.Innermost.Name;
        var connection = Text(page, "connection") ?? $"{item}sConnection";
        var edge = Text(page, "edge") ?? $"{item}sEdge";
        AddConnection(edited, generated, item, connection, edge);
        var template = Connection(connection, FilterInputs.NameOf(item));
        var order = SortInputs.IsOrdered(field) ? Order(item).Arguments : [];
        return Copy(field, [.. field.Arguments, .. template.Arguments, .. order], template.Type, Directives(field.Directives.Concat(template.Directives)));
    }

    /// <summary>The field with what a template adds to it, and the template's type.</summary>
    private static FieldDefinitionNode With(FieldDefinitionNode field, FieldDefinitionNode template) =>
        Copy(field, [.. field.Arguments, .. template.Arguments], template.Type, Directives(field.Directives.Concat(template.Directives)));

    /// <summary>Nullable as a connection is, so that one bad aggregate takes no other field along.</summary>
    private static FieldDefinitionNode Aggregate(string type, string filter) => Field($$"""
        (
          "Only what satisfies it."
          where: {{filter}} @cost(weight: "1")
        ): {{type}}
        """);

    private static bool IsListOfObjects(FieldDefinitionNode field, DocumentNode edited) =>
        field.Type is { IsNonNull: true, Inner.Kind: NodeKind.ListType }
        && edited.Definitions.OfType<ObjectTypeDefinitionNode>().Any(type => type.Name == field.Type.Innermost.Name);

    /// <summary>
    /// What a connection's field has: its arguments, its type, and how many items it is priced at. It is nullable, so that one
    /// bad page takes no other field along.
    /// </summary>
    private static FieldDefinitionNode Connection(string type, string filter) => Field($$"""
        (
          "Items from the front, 100 at most; 10 if neither `first` nor `last` is given, which exclude each other."
          first: Int
          "Cursor of the item behind which the page begins."
          after: String
          "Items from the back, 100 at most, in the list's order."
          last: Int
          "Cursor of the item before which the page ends."
          before: String
          "Only the items that satisfy it."
          where: {{filter}} @cost(weight: "1")
        ): {{type}} @listSize(assumedSize: 10, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
        """);

    private static FieldDefinitionNode Order(string item) => Field($$"""
        (
          "The list's order, 5 terms at most; the key always ends it, in the direction of the last term. Texts and codes compare by their UTF-8 bytes, the same on every machine. Without it: by key."
          order: [{{SortInputs.NameOf(item)}}!]
        ): T
        """);

    /// <summary>Lists that are not paged are short; ten is more than most have.</summary>
    private static FieldDefinitionNode ShortList() => Field(": T @listSize(assumedSize: 10)");

    internal static FieldDefinitionNode Field(string definition) =>
        ((ObjectTypeDefinitionNode)Parser.ParseDocument($"type T {{ f{definition} }}").Definitions[0]).Fields[0];

    /// <summary>Directives that were written in different places as one list.</summary>
    private static NodeList<DirectiveNode> Directives(IEnumerable<DirectiveNode> directives) => Field($": T {string.Join(' ', directives)}").Directives;

    private static void AddConnection(DocumentNode edited, StringBuilder generated, string item, string connection, string edge)
    {
        var text = $$"""

            "A page of a list."
            type {{connection}} {
              pageInfo: PageInfo!
              "The items with their cursors."
              edges: [{{edge}}!]!
              "The items."
              nodes: [{{item}}!]!
              "Number of items in the whole list, counted only when asked for."
              totalCount: Int!
            }
            """;
        if (generated.ToString().Contains($"type {connection} ", StringComparison.Ordinal))
            return;
        generated.Append(text);
        if (edited.Definitions.OfType<ObjectTypeDefinitionNode>().Any(type => type.Name == edge))
            return;
        generated.Append($$"""

            "One item of a page."
            type {{edge}} {
              "Opaque; pass it to `after` or `before` to go on from this item."
              cursor: String!
              node: {{item}}!
            }
            """);
    }

    private static void AddVocabularies(DocumentNode edited, StringBuilder generated)
    {
        var defined = edited.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var named = edited.Definitions.OfType<FieldsTypeDefinitionNode>()
            .SelectMany(type => type.Fields)
            .Select(field => field.Type.Innermost.Name)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !defined.Contains(name));
        foreach (var name in named.Order(StringComparer.Ordinal))
        {
            if (Vocabulary(name) is { } vocabulary)
                AddEnum(generated, vocabulary);
        }
    }

    internal static Type? Vocabulary(string name) => typeof(TermAttribute).Assembly.GetType($"{typeof(TermAttribute).Namespace}.{name}");

    private static void AddEnum(StringBuilder generated, Type vocabulary)
    {
        generated.Append("\n\"").Append(vocabulary.GetCustomAttribute<DescriptionAttribute>()!.Description).Append("\"\nenum ").Append(vocabulary.Name).Append(" {\n");
        foreach (var term in Terms.Of(vocabulary))
            generated.Append("  \"").Append(term.English).Append(" (").Append(term.Chinese.Trim('（', '）')).Append(")\"\n  ").Append(term.Code).Append('\n');
        generated.Append("}\n");
    }

    internal static string? Text(DirectiveNode directive, string argument) =>
        directive.Arguments.Named(argument)?.Value.String;
}
