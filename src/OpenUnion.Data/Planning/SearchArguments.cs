using System.Security.Cryptography;
using System.Text;
using NpgsqlTypes;
using OpenUnion.Data.Model.Search;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning.Ordering;
using OpenUnion.Data.Planning.Place;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>The arguments of a search or of suggestions, as one request gives them.</summary>
public sealed class SearchArguments
{
    public const string Near = "near";
    private const string Text = "text";
    private const int Longest = 100;
    private const int MostWords = 10;
    private const int MarkBytes = 6;

    /// <summary>Rank, distance, length of the name, kind, key.</summary>
    private static readonly OrderTerm[] Order = [.. new[] { NpgsqlDbType.Integer, NpgsqlDbType.Double, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Text }.Select(type => new OrderTerm.Computed(type))];

    private SearchArguments(RequestArguments request, Selection selection)
    {
        Size = request.Of(selection, "first") as int? ?? PageArguments.DefaultSize;
        Error = CheckText((string)request.Of(selection, Text)!, selection) ?? PageArguments.CheckSize(selection.Field, Size, null);
        if (Error is not null)
            return;
        Json = SearchJson.Write(SearchQuery.Parse((string)request.Of(selection, Text)!), TypesOf(request, selection), namesOnly: selection.Field.Name == "suggest");
        var near = request.Of(selection, Near);
        Error = near is null ? null : PointArgument.Check(near, Near);
        if (Error is not null || selection.Field.Arguments["after"] is null)
            return;
        Point = near is null ? null : PointArgument.Ewkb(near);
        Mark = Convert.ToBase64String(SHA256.HashData([.. Encoding.UTF8.GetBytes($"search: {Json}\n"), .. Point ?? []]).AsSpan(0, MarkBytes));
        After = request.Of(selection, "after") is string cursor ? PageCursor.Read(cursor, Mark, Order) : null;
        Error = PageArguments.CheckCursor(request, selection, "after", After);
    }

    /// <summary>The search as the database's functions take it.</summary>
    public string Json { get; } = "";

    /// <summary>The point to measure from, as EWKB; null for none.</summary>
    public byte[]? Point { get; }

    /// <summary>Matches of the page.</summary>
    public int Size { get; }

    /// <summary>What the cursors of this search begin with.</summary>
    public string Mark { get; } = "";

    /// <summary>Where the page begins, behind a match: a value for each term of the order; null at the beginning.</summary>
    public IReadOnlyList<object?>? After { get; }

    /// <summary>What is wrong with the arguments, or null.</summary>
    public GraphQLError? Error { get; }

    /// <summary>Parameters for the values of a cursor.</summary>
    public static IReadOnlyList<PlanParameter> Cursor(Selection selection) =>
        [.. Order.Select((term, index) => new PlanParameter(term.Type, request => Of(request, selection).After![index]))];

    /// <summary>Reads the arguments, once a request.</summary>
    public static SearchArguments Of(RequestArguments request, Selection selection) =>
        request.Once(selection, () => new SearchArguments(request, selection));

    private static GraphQLError? CheckText(string text, Selection selection)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Problem($"is empty; expected 1 to {Longest} characters.", "OU2040", selection);
        if (text.Length > Longest)
            return Problem($"has {text.Length} characters; expected 1 to {Longest}.", "OU2041", selection);
        if (TextArgument.Check(text, Text, selection) is { } error)
            return error;
        var words = SearchQuery.Parse(text).Words.Count;
        if (words == 0)
            return Problem($"is \"{text}\", which holds nothing to look for; expected a letter, a digit or a Chinese character.", "OU2042", selection);
        return words <= MostWords ? null : Problem($"has {words} words; expected at most {MostWords}.", "OU2043", selection);
    }

    private static IEnumerable<SearchType>? TypesOf(RequestArguments request, Selection selection) =>
        request.Of(selection, "types") is IReadOnlyList<object?> types ? types.Select(type => Enum.Parse<SearchType>((string)type!)).Distinct().Order() : null;

    private static GraphQLError Problem(string problem, string code, Selection selection) =>
        new GraphQLError($"The argument `{Text}` of {selection.Field} {problem}").WithCode(code);
}
