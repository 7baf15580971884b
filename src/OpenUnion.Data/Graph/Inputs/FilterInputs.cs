using System.Text;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.Data.Graph.Inputs;

/// <summary>
/// Generates the input types of `where` by HotChocolate's rules: for each type that stands on a page, and each that is
/// reached from there, a <c>{Type}FilterInput</c> with `and`, `or` and the type's fields in their order.
/// </summary>
internal sealed class FilterInputs
{
    /// <summary>The condition on what opening hours say, of types that have some.</summary>
    public const string OpenAt = "openAt";

    /// <summary>The condition on where maps draw a row, of the type whose rows they draw.</summary>
    public const string OnMap = "onMap";

    /// <summary>The input type over points, which <c>schema/place.graphql</c> defines.</summary>
    private const string PointInput = "Point" + FilterOperations.Suffix;

    /// <summary>An object that is a part of a column, and so no row to set conditions on.</summary>
    private const string NoRow = "FieldChange";

    private readonly DocumentNode _documents;
    private readonly Dictionary<string, ObjectTypeDefinitionNode> _objects;
    private readonly StringBuilder _generated = new();
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly Queue<ObjectTypeDefinitionNode> _waiting = new();

    private FilterInputs(DocumentNode documents)
    {
        _documents = documents;
        _objects = documents.Definitions.OfType<ObjectTypeDefinitionNode>().ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>The name of the input type over the fields of a type.</summary>
    public static string NameOf(string type) => type + FilterOperations.Suffix;

    /// <summary>The definitions of all input types that the pages of the documents need.</summary>
    public static string Generate(DocumentNode documents)
    {
        var inputs = new FilterInputs(documents);
        foreach (var field in inputs._objects.Values.SelectMany(type => type.Fields).Where(IsPage))
            inputs.ObjectInput(field.Type.Innermost.Name);
        while (inputs._waiting.TryDequeue(out var type))
            inputs.Define(type);
        return inputs._generated.ToString();
    }

    private void Define(ObjectTypeDefinitionNode type)
    {
        var fields = new StringBuilder();
        foreach (var field in type.Fields)
        {
            if (InputOf(field) is { } input)
                fields.Append($"  {field.Name}: {input}\n");
        }

        if (type.Name == "Region")
            fields.Append("  \"In this region or one below it, at any level: a GB/T 2260 code, such as 110000; 100000 is the country.\"\n  within: String\n");
        if (type.Fields.Any(field => field.Name == "isOpen"))
            fields.Append($"  \"What the opening hours say of a moment; an empty object asks what is open now.\"\n  {OpenAt}: OpenAtFilterInput @cost(weight: \"1\")\n");
        if (type.Fields.Any(field => field.Name == "locationPrecision"))
            fields.Append($"  \"Where tiles and clusters draw it is in or on the edges of a box of the map, which may lie anywhere but does not cross the antimeridian: at its position or, if that is not known, at a point of its region. What no map draws, for want of more than the country, is in no box.\"\n  {OnMap}: BoundingBoxInput\n");
        var name = NameOf(type.Name);
        _generated.Append($"\n\"Conditions on a {type.Name}; all must hold. An empty object is no condition.\"\ninput {name} {{\n  and: [{name}!]\n  or: [{name}!]\n{fields}}}\n");
    }

    /// <summary>The input type over a field; null where a field cannot be asked for in a `where`.</summary>
    private string? InputOf(FieldDefinitionNode field)
    {
        var (type, isList) = (field.Type.Innermost.Name, IsList(field.Type));
        if (_objects.ContainsKey(type))
            return IsPoint(type) ? PointInput : type == NoRow ? null : isList ? ListInput(type) : ObjectInput(type);
        // What SQL computes is no column, but for the identifier, which is the key in another form.
        if ((field.Name != "id" && Has(field, GraphDirectives.Computed)) || field.Arguments.Length > 0 || !IsLeaf(type))
            return null;
        return isList ? ValueListInput(type) : ValueInput(type);
    }

    private string ObjectInput(string type)
    {
        if (_defined.Add(NameOf(type)))
            _waiting.Enqueue(_objects[type]);
        return NameOf(type);
    }

    private string ListInput(string type)
    {
        var item = ObjectInput(type);
        var name = FilterOperations.ListPrefix + item;
        if (_defined.Add(name))
            _generated.Append(FilterOperations.DefineList(name, item));
        return name;
    }

    private string ValueInput(string type)
    {
        var name = FilterOperations.InputOf(type);
        if (_defined.Add(name))
            _generated.Append(FilterOperations.Define(type));
        return name;
    }

    private string ValueListInput(string type)
    {
        var item = ValueInput(type);
        var name = "List" + item;
        if (_defined.Add(name))
            _generated.Append(FilterOperations.DefineList(name, item));
        return name;
    }

    private bool IsLeaf(string type) =>
        FilterOperations.HasScalar(type) || !_documents.Definitions.OfType<TypeDefinitionNode>().Any(defined => defined.Name == type && defined is not EnumTypeDefinitionNode);

    private static bool IsPoint(string type) => type == "GeoJSONPointType";

    private static bool IsPage(FieldDefinitionNode field) => Has(field, GraphDirectives.Page);

    private static bool Has(FieldDefinitionNode field, string directive) => field.Directives.Named(directive) is not null;

    private static bool IsList(TypeNode type) => type.Kind == NodeKind.ListType || type is { IsNonNull: true, Inner.Kind: NodeKind.ListType };
}
