using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning.Ordering;
using OpenUnion.Data.Planning.Place;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning.Export;

/// <summary>The arguments of the graph's field <c>export</c>, as one request gives them.</summary>
public sealed class ExportArguments
{
    public const string Of = "of";
    public const string Where = "where";

    private ExportArguments(RequestArguments request, Selection selection, GraphBindings bindings)
    {
        // Of the types' members exactly one is given.
        var (list, given) = ((IReadOnlyDictionary<string, object?>)request.Of(selection, Of)!).Single();
        Type = ExportType.Find(list)!;
        var subset = (IReadOnlyDictionary<string, object?>)given!;
        var (where, order) = (subset.GetValueOrDefault(Where), subset.GetValueOrDefault(OrderArgument.Name));
        var names = ExportFields.Names(request.Of(selection, "fields") is IReadOnlyList<object?> fields ? string.Join(',', fields) : null, Type);
        Address = ExportAddress.Of(
            Type,
            ((string)request.Of(selection, "format")!).ToLowerInvariant(),
            PinnedMoments.In(where, request.Now),
            order,
            names,
            SystemArgument.Read(request.Of(selection, "crs")),
            request.Of(selection, "byteOrderMark") is true);
        Error = Check(order, names, selection, bindings);
    }

    /// <summary>The kind of records.</summary>
    public ExportType Type { get; }

    /// <summary>The file's address.</summary>
    public ExportAddress Address { get; }

    /// <summary>What is wrong with the arguments, or null.</summary>
    public GraphQLError? Error { get; }

    /// <summary>Reads the arguments, once a request.</summary>
    public static ExportArguments Read(RequestArguments request, Selection selection, GraphBindings bindings) =>
        request.Once(selection, () => new ExportArguments(request, selection, bindings));

    private GraphQLError? Check(object? order, IReadOnlyList<string> names, Selection selection, GraphBindings bindings)
    {
        var page = selection.ParentType.Fields[Type.List]!;
        var item = (GraphQL.Types.ObjectType)((GraphQL.Types.ObjectType)page.Type.Named).Fields["nodes"]!.Type.Named;
        var errors = new List<GraphQLError>();
        ExportFields.Resolve(bindings, item, names, errors);
        if (Address.Format != "csv" && Address.Parameters.Any(parameter => parameter.Key == "bom"))
            errors.Add(new GraphQLError($"The argument `byteOrderMark` of {selection.Field} is for CSV.").WithCode("OU2066"));
        return OrderArgument.Check(order, OrderArgument.Terms(order, item, bindings), selection.Field) ?? errors.FirstOrDefault();
    }
}
