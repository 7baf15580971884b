using System.Text;
using OpenUnion.Data.Model;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.Data.Graph.Inputs;

/// <summary>
/// Writes the types of <c>order</c> arguments by HotChocolate's rules: <c>{Type}SortInput</c> for each type that a page
/// holds and for those that its references lead to.
/// </summary>
internal static class SortInputs
{
    private const string Direction = """

        "Direction of an order. Null stands behind every value: last in ASC, first in DESC."
        enum SortEnumType {
          "From the least to the greatest"
          ASC
          "From the greatest to the least"
          DESC
        }
        """;

    /// <summary>The name of a type's sort input.</summary>
    public static string NameOf(string type) => $"{type}SortInput";

    /// <summary>Whether a page takes an order; one that the compiler knows by its name has its own.</summary>
    public static bool IsOrdered(FieldDefinitionNode field) =>
        Has(field, GraphDirectives.Page) && !Has(field, GraphDirectives.Computed);

    /// <summary>Whether rows of a type can be ordered by a field: a column that is no list, or a row that it refers to.</summary>
    public static bool IsSortable(FieldDefinitionNode field, DocumentNode edited) =>
        !Has(field, GraphDirectives.Page) && !Has(field, GraphDirectives.Computed) && !IsList(field.Type)
        && (TypeOf(field, edited) is null || HasTable(field.Type.Innermost.Name));

    /// <summary>Adds the sort inputs of all pages of the documents.</summary>
    public static void AddTo(StringBuilder generated, DocumentNode edited)
    {
        var types = Reachable(edited);
        if (types.Count > 0)
            generated.Append(Direction);
        foreach (var type in types)
            Add(generated, type, edited);
    }

    private static void Add(StringBuilder generated, ObjectTypeDefinitionNode type, DocumentNode edited)
    {
        generated.Append($"\n\"One term of an order of {type.Name} rows: exactly one field, as the fields of an input object have no order.\"\ninput {NameOf(type.Name)} {{\n");
        foreach (var field in type.Fields.Where(field => IsSortable(field, edited)))
            generated.Append($"  {field.Name}: {(TypeOf(field, edited) is null ? "SortEnumType" : NameOf(field.Type.Innermost.Name))}\n");
        generated.Append("}\n");
    }

    private static List<ObjectTypeDefinitionNode> Reachable(DocumentNode edited)
    {
        var all = edited.Definitions.OfType<ObjectTypeDefinitionNode>().ToList();
        var found = all.SelectMany(type => type.Fields).Where(IsOrdered).Select(field => TypeOf(field, edited)!).Distinct().ToList();
        for (var index = 0; index < found.Count; index++)
        {
            var referred = found[index].Fields.Where(field => IsSortable(field, edited)).Select(field => TypeOf(field, edited)).OfType<ObjectTypeDefinitionNode>();
            found.AddRange(referred.Where(type => !found.Contains(type)).Distinct().ToList());
        }

        return [.. found.OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    private static ObjectTypeDefinitionNode? TypeOf(FieldDefinitionNode field, DocumentNode edited) =>
        edited.Definitions.OfType<ObjectTypeDefinitionNode>().FirstOrDefault(type => type.Name == field.Type.Innermost.Name);

    private static bool HasTable(string type) => GraphBindings.TableOf(OpenUnionModel.Instance, type) is not null;

    private static bool IsList(TypeNode type) => type.Kind == NodeKind.ListType || type is { IsNonNull: true, Inner.Kind: NodeKind.ListType };

    private static bool Has(FieldDefinitionNode field, string directive) =>
        field.Directives.Named(directive) is not null;
}
