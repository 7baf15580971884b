using OpenUnion.Data.Planning.Filters;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>Global identifiers that a request gives: the base64 of <c>Type:key</c>.</summary>
public static class NodeIdArgument
{
    public const string One = "id";

    public const string Many = "ids";

    /// <summary>Most identifiers of one field.</summary>
    public const int MaxCount = 50;

    /// <summary>The identifiers of the field, in order.</summary>
    public static IReadOnlyList<string> Texts(RequestArguments request, Selection selection) => request.Of(selection, Many) is IReadOnlyList<object?> many
        ? [.. many.Select(id => (string)id!)]
        : [(string)request.Of(selection, One)!];

    /// <summary>The types that the identifiers name.</summary>
    public static string[] Kinds(RequestArguments request, Selection selection) => [.. Texts(request, selection).Select(id => GlobalId.Read(id)!.Value.Type)];

    /// <summary>The keys that the identifiers name.</summary>
    public static string[] Keys(RequestArguments request, Selection selection) => [.. Texts(request, selection).Select(id => GlobalId.Read(id)!.Value.Key)];

    /// <summary>What is wrong with the identifiers, or null.</summary>
    public static GraphQLError? Check(RequestArguments request, Selection selection, IReadOnlySet<string> types)
    {
        var texts = Texts(request, selection);
        if (texts.Count > MaxCount)
            return new GraphQLError($"The maximum number of nodes that can be fetched at once is {MaxCount}. This selection tried to fetch {texts.Count} nodes that exceeded the maximum allowed amount.").WithCode("HC0076");
        return texts.Select(id => Check(id, types)).FirstOrDefault(error => error is not null);
    }

    private static GraphQLError? Check(string id, IReadOnlySet<string> types)
    {
        var shown = id.Length <= 100 ? id : id[..100] + "…";
        if (GlobalId.Read(id) is not { } read)
            return Error($"The node ID string has an invalid format: found \"{shown}\", expected the base64 of `Type:key`, as the field `id` gives it.", shown);
        return types.Contains(read.Type)
            ? null
            : Error($"The node ID string names no type of the graph: found \"{shown}\", which names \"{read.Type}\"; expected one of {string.Join(", ", types.Order(StringComparer.Ordinal))}.", shown);
    }

    private static GraphQLError Error(string message, string original) =>
        new GraphQLError(message).WithCode("OU2009").WithExtension("originalValue", original);
}
