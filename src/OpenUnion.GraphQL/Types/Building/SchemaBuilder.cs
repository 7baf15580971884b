using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types.Validation;

namespace OpenUnion.GraphQL.Types;

/// <summary>From documents to a schema: names first, then members, so that types may refer to each other in any order.</summary>
internal sealed partial class SchemaBuilder
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<NamedType> _order = [];
    private readonly List<GraphQLError> _errors = [];
    private readonly ILookup<string, TypeDefinitionNode> _extensions;

    private SchemaBuilder(IReadOnlyList<DocumentNode> documents, SchemaOptions options)
    {
        Options = options;
        Documents = [.. documents];
        var definitions = documents.SelectMany(document => document.Definitions).ToList();
        SchemaNodes = [.. definitions.OfType<SchemaDefinitionNode>().OrderBy(node => node.IsExtension)];
        _extensions = definitions.OfType<TypeDefinitionNode>().Where(node => node.IsExtension).ToLookup(node => node.Name, StringComparer.Ordinal);

        DeclareTypes(definitions.OfType<TypeDefinitionNode>().Where(node => !node.IsExtension));
        Directives = BuildDirectives(definitions.OfType<DirectiveDefinitionNode>());
        foreach (var type in _order) Complete(type);
        MetaFields = ((ObjectType)_types[Prelude.MetaType]).Fields;
        SchemaDirectives = Applied(SchemaNodes.SelectMany(node => node.Directives));
        Description = SchemaNodes.FirstOrDefault(node => !node.IsExtension)?.Description?.Text;
    }

    public SchemaOptions Options { get; }

    public ImmutableArray<DocumentNode> Documents { get; }

    public ImmutableArray<SchemaDefinitionNode> SchemaNodes { get; }

    public ImmutableArray<AppliedDirective> SchemaDirectives { get; }

    public string? Description { get; }

    public NamedList<DirectiveDefinition> Directives { get; }

    public NamedList<FieldDefinition> MetaFields { get; }

    /// <summary>All but the type that carries the meta-fields.</summary>
    public ImmutableArray<NamedType> AllTypes => [.. _order.Where(type => type.Name != Prelude.MetaType)];

    public static Schema Build(Schema? extended, IReadOnlyList<DocumentNode> documents, SchemaOptions options)
    {
        if (!options.AssumeValid) Demand(SdlRules.Check(extended, documents));
        var builder = new SchemaBuilder([.. extended?.Documents ?? [], .. documents], options);
        Demand(builder._errors);
        var schema = new Schema(builder);
        if (!options.AssumeValid) Demand(TypeSystemRules.Check(schema));
        return schema;
    }

    private static void Demand(List<GraphQLError> errors)
    {
        if (errors.Count > 0) throw new SchemaException(errors);
    }

    /// <summary>The type of a root operation: as the schema definition says, or by its usual name when there is none.</summary>
    public ObjectType? RootTypeOf(OperationType operation) => RootNode(operation) is { } node
        ? _types.GetValueOrDefault(node.Type.Name) as ObjectType
        : SchemaNodes.Any(schema => !schema.IsExtension) ? null : _types.GetValueOrDefault(operation.ToString()) as ObjectType;

    private OperationTypeDefinitionNode? RootNode(OperationType operation) =>
        SchemaNodes.SelectMany(node => node.OperationTypes).FirstOrDefault(node => node.Operation == operation);

    private void DeclareTypes(IEnumerable<TypeDefinitionNode> definitions)
    {
        // What the specification gives stays as it is, also when a document defines it again.
        foreach (var node in definitions)
            if (!Prelude.HasType(node.Name)) Declare(node, isBuiltIn: false);
        foreach (var node in Prelude.Document.Definitions.OfType<TypeDefinitionNode>()) Declare(node, isBuiltIn: true);
    }

    private void Declare(TypeDefinitionNode node, bool isBuiltIn)
    {
        if (_types.ContainsKey(node.Name)) return;
        NamedType type = node switch
        {
            ScalarTypeDefinitionNode => new ScalarType(node.Name, CoercionOf(node.Name)),
            ObjectTypeDefinitionNode => new ObjectType(node.Name),
            InterfaceTypeDefinitionNode => new InterfaceType(node.Name),
            UnionTypeDefinitionNode => new UnionType(node.Name),
            EnumTypeDefinitionNode => new EnumType(node.Name),
            _ => new InputObjectType(node.Name),
        };
        type.IsBuiltIn = isBuiltIn;
        type.Description = node.Description?.Text;
        type.Nodes = [node, .. _extensions[node.Name].Where(extension => extension.Kind == node.Kind)];
        _types.Add(type.Name, type);
        _order.Add(type);
    }

    private ScalarCoercion CoercionOf(string name) =>
        BuiltInScalars.All.GetValueOrDefault(name) ?? Options.Scalars.GetValueOrDefault(name) ?? ScalarCoercion.Any;
}
