using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>An immutable type system: https://spec.graphql.org/September2025/#sec-Schema</summary>
public sealed partial class Schema
{
    private readonly Dictionary<NamedType, ImmutableArray<ObjectType>> _possibleTypes;
    private readonly Dictionary<NamedType, HashSet<ObjectType>> _possibleTypeSets;

    internal Schema(SchemaBuilder builder)
    {
        Options = builder.Options;
        Documents = builder.Documents;
        Description = builder.Description;
        Nodes = builder.SchemaNodes;
        AppliedDirectives = builder.SchemaDirectives;
        Types = new(builder.AllTypes);
        Directives = builder.Directives;
        QueryType = builder.RootTypeOf(OperationType.Query);
        MutationType = builder.RootTypeOf(OperationType.Mutation);
        SubscriptionType = builder.RootTypeOf(OperationType.Subscription);
        MetaFields = builder.MetaFields;
        _possibleTypes = PossibleTypesByAbstractType();
        _possibleTypeSets = _possibleTypes.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
    }

    public SchemaOptions Options { get; }

    /// <summary>The documents that it was built from, in order.</summary>
    public ImmutableArray<DocumentNode> Documents { get; }

    public string? Description { get; }

    /// <summary>The schema definition, if one was written, then the schema extensions.</summary>
    public ImmutableArray<SchemaDefinitionNode> Nodes { get; }

    /// <summary>Directives on the schema itself.</summary>
    public ImmutableArray<AppliedDirective> AppliedDirectives { get; }

    /// <summary>All types by name: the documents' in their order, then built-in scalars and introspection types.</summary>
    public NamedList<NamedType> Types { get; }

    /// <summary>The documents' directives in their order, then the built-in ones.</summary>
    public NamedList<DirectiveDefinition> Directives { get; }

    /// <summary>Always there in a valid schema.</summary>
    public ObjectType? QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    /// <summary><c>__typename</c>, <c>__schema</c>, <c>__type</c>: no type lists them.</summary>
    public NamedList<FieldDefinition> MetaFields { get; }

    /// <summary>The root type of an operation, or null when the schema has none.</summary>
    public ObjectType? RootTypeOf(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>A field as a selection on the type finds it, meta-fields included: https://spec.graphql.org/September2025/#sec-Field-Selections</summary>
    public FieldDefinition? FieldOf(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == "__typename") return parent.IsComposite ? MetaFields[name] : null;
            return ReferenceEquals(parent, QueryType) && MetaFields[name] is { } meta ? meta : (parent as FieldsType)?.Fields[name];
        }

        return (parent as FieldsType)?.Fields[name];
    }

    /// <summary>The object types of an interface, a union, or an object (itself): https://spec.graphql.org/September2025/#GetPossibleTypes()</summary>
    public ImmutableArray<ObjectType> PossibleTypesOf(NamedType type) =>
        type is ObjectType itself ? [itself] : _possibleTypes.GetValueOrDefault(type, []);

    /// <summary>True when an object of this type can stand where the other is expected.</summary>
    public bool IsPossibleType(NamedType type, ObjectType candidate) =>
        ReferenceEquals(type, candidate) || (_possibleTypeSets.TryGetValue(type, out var set) && set.Contains(candidate));

    /// <summary>https://spec.graphql.org/September2025/#IsSubType(): equal, covariant, implementing, or a member.</summary>
    public static bool IsSubType(GraphQLType type, GraphQLType super) => (type, super) switch
    {
        (NonNullType a, NonNullType b) => IsSubType(a.OfType, b.OfType),
        (NonNullType a, _) => IsSubType(a.OfType, super),
        (_, NonNullType) => false,
        (ListType a, ListType b) => IsSubType(a.OfType, b.OfType),
        (FieldsType a, InterfaceType b) => ReferenceEquals(a, b) || a.Interfaces.Any(i => ReferenceEquals(i, b)),
        (ObjectType a, UnionType b) => b.Types.Any(t => ReferenceEquals(t, a)),
        _ => ReferenceEquals(type, super),
    };

    /// <summary>The type that a reference in a document means; null when its name is unknown.</summary>
    public GraphQLType? TypeFrom(TypeNode node)
    {
        if (node.Inner is not { } inside) return Types[node.Innermost.Name];
        if (TypeFrom(inside) is not { } inner) return null;
        return node.IsNonNull ? new NonNullType(inner) : new ListType(inner);
    }

    private Dictionary<NamedType, ImmutableArray<ObjectType>> PossibleTypesByAbstractType()
    {
        var objects = Types.OfType<ObjectType>().ToList();
        var result = new Dictionary<NamedType, ImmutableArray<ObjectType>>();
        foreach (var union in Types.OfType<UnionType>()) result[union] = [.. union.Types];
        foreach (var type in Types.OfType<InterfaceType>())
            result[type] = [.. objects.Where(candidate => candidate.Interfaces.Any(i => ReferenceEquals(i, type)))];
        return result;
    }
}
