using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Graph.Aggregates;
using OpenUnion.Data.Graph.Inputs;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph;

/// <summary>
/// Binds each field of the schema to the model, once: by name to columns and navigations, by directive to what is
/// computed. A field that binds to nothing is a mistake in the schema's documents.
/// </summary>
public sealed class GraphBindings
{
    private readonly Dictionary<FieldDefinition, FieldBinding> _bindings = [];
    private readonly IModel _model;
    private readonly Schema _contract;

    private GraphBindings(IModel model, Schema contract) => (_model, _contract) = (model, contract);

    /// <summary>The binding of a field of a type that the dataset answers.</summary>
    public FieldBinding this[FieldDefinition field] => _bindings[field];

    /// <summary>What the fields of the input types of `where` are conditions on.</summary>
    public FilterBindings Filters { get; private set; } = null!;

    /// <summary>What the fields of aggregates group by.</summary>
    public AggregateBindings Aggregates { get; private set; } = null!;

    /// <summary>Whether the dataset answers the field.</summary>
    public bool Contains(FieldDefinition field) => _bindings.ContainsKey(field);

    /// <summary>The object types that a value of the type can be of, each with the table behind it.</summary>
    public IEnumerable<(ObjectType Type, IEntityType Table)> RecordTypes(NamedType type) =>
        _contract.PossibleTypesOf(type).Select(possible => (possible, TableOf(_model, possible.Name)!));

    /// <summary>The table behind an object type.</summary>
    public static IEntityType? TableOf(IModel model, string type) =>
        model.GetEntityTypes().FirstOrDefault(entity => entity.ClrType.Name == (type == "Dataset" ? nameof(Revision) : type));

    /// <summary>Binds all fields of the query type and of the types behind which tables stand.</summary>
    /// <param name="annotated">The schema with the directives that steer the compiler.</param>
    /// <param name="contract">The same schema without them, whose fields operations select.</param>
    /// <param name="model">The EF Core model.</param>
    public static GraphBindings Of(Schema annotated, Schema contract, IModel model)
    {
        var result = new GraphBindings(model, contract);
        foreach (var field in annotated.QueryType!.Fields)
            result._bindings.Add(contract.QueryType!.Fields[field.Name]!, result.BindRoot(field));
        foreach (var type in annotated.Types.OfType<ObjectType>())
        {
            if (TableOf(model, type.Name) is { } table)
                result.BindType(type, (ObjectType)contract.Types[type.Name]!, table);
        }

        result.Aggregates = AggregateBindings.Of(annotated, contract, model);
        result.Filters = FilterBindings.Of(contract, result, model);
        return result;
    }

    private void BindType(ObjectType annotated, ObjectType contract, IEntityType table)
    {
        foreach (var field in annotated.Fields)
        {
            var binding = Bind(field, table)
                ?? throw new InvalidOperationException($"{field} is neither a column nor a navigation of {table.GetTableName()}, and not computed.");
            _bindings.Add(contract.Fields[field.Name]!, binding);
        }
    }

    private FieldBinding BindRoot(FieldDefinition field) => field.Name switch
    {
        "node" => new FieldBinding.Node(),
        "nodes" => new FieldBinding.Nodes(),
        "search" => new FieldBinding.Search(),
        "suggest" => new FieldBinding.Suggestions(),
        "stationClusters" => new FieldBinding.Clusters(TableOf(_model, nameof(Station))!),
        "export" => new FieldBinding.Export(),
        _ => BindRows(field),
    };

    private FieldBinding BindRows(FieldDefinition field)
    {
        if (field.Directives.FirstOrDefault(directive => directive.Name == GraphDirectives.Aggregate) is { } aggregate)
            return new FieldBinding.Aggregate(TableOf(_model, (string)aggregate.Arguments["of"]!)!);
        var table = RowTable(field);
        if (field.Name == "dataset")
            return new FieldBinding.LatestRevision(table);
        return field.Name switch
        {
            "changes" => new FieldBinding.Changes(table),
            "stationsNear" => new FieldBinding.PageNear(table, table.FindProperty(nameof(Station.Location))!),
            "stationsAlong" => new FieldBinding.PageAlong(table, table.FindProperty(nameof(Station.Location))!),
            _ when IsPage(field) => new FieldBinding.Page(table, []),
            _ => new FieldBinding.Lookup(table, table.FindPrimaryKey()!.Properties.Single()),
        };
    }

    /// <summary>The table of the rows that a field answers, also through a connection.</summary>
    private IEntityType RowTable(FieldDefinition field)
    {
        var type = IsPage(field) ? ((ObjectType)field.Type.Named).Fields["nodes"]!.Type.Named.Name : field.Type.Named.Name;
        return TableOf(_model, type) ?? throw new InvalidOperationException($"No table stands behind {type}, the type of {field}.");
    }

    private FieldBinding? Bind(FieldDefinition field, IEntityType table)
    {
        if (table.ClrType == typeof(Revision) && BindDataset(field, table) is { } dataset)
            return dataset;
        if (table.ClrType == typeof(Change) && BindChange(field.Name, table) is { } change)
            return change;
        if (Has(field, GraphDirectives.Computed))
            return BindComputed(field, table);
        var path = PathOf(field, table);
        if (path.Count > 0)
            return BindPath(field, path);
        var property = table.FindProperty(Pascal(field.Name));
        return property switch
        {
            null => null,
            { ClrType: var type } when type == typeof(Point) => new FieldBinding.Point(property),
            _ => new FieldBinding.Column(property),
        };
    }

    private static FieldBinding BindPath(FieldDefinition field, IReadOnlyList<INavigation> path)
    {
        if (IsPage(field))
            return new FieldBinding.Page(path[^1].TargetEntityType, path);
        return path.Any(step => step.IsCollection) ? new FieldBinding.List(path) : new FieldBinding.Reference(path);
    }

    private FieldBinding? BindDataset(FieldDefinition field, IEntityType table) => field.Name switch
    {
        "revision" => new FieldBinding.Column(table.FindProperty(nameof(Revision.Number))!),
        "licence" => new FieldBinding.Constant(DataLicence.Identifier),
        _ when _model.GetEntityTypes().Any(entity => entity.GetTableName() == ModelNames.ToSnakeCase(field.Name)) =>
            new FieldBinding.RowCount(ModelNames.ToSnakeCase(field.Name)),
        _ => null,
    };

    private static FieldBinding? BindChange(string field, IEntityType table) => field switch
    {
        "revision" => new FieldBinding.Column(table.FindProperty(nameof(Change.RevisionNumber))!),
        "sequence" => new FieldBinding.Column(table.FindProperty(nameof(Change.Sequence))!),
        "key" => new FieldBinding.Column(table.FindProperty(nameof(Change.RowKey))!),
        "type" => new FieldBinding.ChangedType(table.FindProperty(nameof(Change.TableName))!),
        "fields" => new FieldBinding.ChangedFields(),
        "recordId" => new FieldBinding.ChangedRecordId(),
        "record" => new FieldBinding.ChangedRecord(table.FindProperty(nameof(Change.TableName))!, table.FindProperty(nameof(Change.RowKey))!),
        _ => null,
    };

    private FieldBinding? BindComputed(FieldDefinition field, IEntityType table) => field.Name switch
    {
        "id" => new FieldBinding.NodeId(table.FindPrimaryKey()!.Properties.Single()),
        "isOpen" => new FieldBinding.OpenState(HoursOf(table)),
        "opensNext" => new FieldBinding.NextTurn(HoursOf(table), HoursState.Open),
        "closesNext" => new FieldBinding.NextTurn(HoursOf(table), HoursState.Closed),
        "citations" => new FieldBinding.Citations(SubjectOf(table), table.Model.FindEntityType(typeof(Citation))!),
        "sources" => new FieldBinding.Sources(SubjectOf(table), table.Model.FindEntityType(typeof(Source))!),
        "conflictsWith" => new FieldBinding.Conflicts(SubjectOf(table), table),
        "revision" => new FieldBinding.LastChange(table.GetTableName()!, table.FindPrimaryKey()!.Properties.Single()),
        "subject" => Record(table, nameof(Citation.SubjectSlug)),
        "record" => Record(table, nameof(Conflict.Slug)),
        "otherRecord" => Record(table, nameof(Conflict.OtherSlug)),
        _ when IsPage(field) => new FieldBinding.Backed(RowTable(field), SubjectOf(RowTable(field))),
        _ => null,
    };

    private static IProperty HoursOf(IEntityType table) => table.FindProperty(nameof(Station.OpeningHours))!;

    private static FieldBinding.Record Record(IEntityType table, string key) =>
        new(table.FindProperty(nameof(Citation.SubjectType))!, table.FindProperty(key)!);

    private static SubjectType SubjectOf(IEntityType table) =>
        Enum.Parse<SubjectType>(ModelNames.ToSnakeCase(table.ClrType.Name).ToUpperInvariant());

    private static List<INavigation> PathOf(FieldDefinition field, IEntityType table)
    {
        var names = field.Directives.FirstOrDefault(directive => directive.Name == GraphDirectives.Path) is { } path
            ? ((string)path.Arguments["to"]!).Split('.')
            : [Pascal(field.Name)];
        var steps = new List<INavigation>();
        foreach (var name in names)
        {
            if (table.FindNavigation(name) is not { } step)
                return [];
            steps.Add(step);
            table = step.TargetEntityType;
        }

        return steps;
    }

    private static bool IsPage(FieldDefinition field) => Has(field, GraphDirectives.Page);

    private static bool Has(FieldDefinition field, string directive) => field.Directives.Any(applied => applied.Name == directive);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
