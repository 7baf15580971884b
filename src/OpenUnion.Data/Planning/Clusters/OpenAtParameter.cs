using OpenUnion.Data.Graph;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Clusters;

/// <summary>The parameter <c>openAt</c> of a tile: a moment, or <c>now</c>, at which stations are open.</summary>
internal static class OpenAtParameter
{
    private const string Now = "now";
    private const string Filter = "openAt";
    private const string And = "and";

    /// <summary>The `where` with the condition beside what it says already.</summary>
    /// <param name="where">As a client wrote it, in plain values; null for none.</param>
    /// <param name="openAt">The parameter's text; null for none.</param>
    /// <param name="errors">Receives what is wrong with the parameter.</param>
    public static object? AddTo(object? where, string? openAt, List<GraphQLError> errors)
    {
        if (openAt is null)
            return where;
        if (Condition(openAt) is not { } condition)
        {
            errors.Add(new GraphQLError($"Parameter \"openAt\" is {PlainValueText.Of(openAt)}; expected now, or a moment with its offset, such as 2025-05-01T08:00:00+08:00.").WithCode("OU2090"));
            return where;
        }

        return where switch
        {
            null => new Dictionary<string, object?>(StringComparer.Ordinal) { [Filter] = condition },
            IReadOnlyDictionary<string, object?> members => Added(members, condition),
            // What is no object is refused for what it is.
            _ => where,
        };
    }

    /// <summary>Null for what is no moment. A plus sign that was not escaped arrives as a space.</summary>
    private static Dictionary<string, object?>? Condition(string openAt)
    {
        var text = openAt.Replace(' ', '+');
        if (text is Now or "")
            return new(StringComparer.Ordinal);
        try
        {
            GraphScalars.All["DateTime"].ParseValue!(text);
            return new(StringComparer.Ordinal) { ["at"] = text };
        }
        catch (CoercionException)
        {
            return null;
        }
    }

    // In its own member where that is free, so that the paths of mistakes elsewhere stay the client's.
    private static Dictionary<string, object?> Added(IReadOnlyDictionary<string, object?> where, Dictionary<string, object?> condition)
    {
        var result = new Dictionary<string, object?>(where, StringComparer.Ordinal);
        if (result.TryAdd(Filter, condition))
            return result;
        var own = new Dictionary<string, object?>(StringComparer.Ordinal) { [Filter] = condition };
        result[And] = result.GetValueOrDefault(And) switch
        {
            null => new List<object?> { own },
            IReadOnlyList<object?> items => new List<object?>([.. items, own]),
            var one => new List<object?> { one, own },
        };
        return result;
    }
}
