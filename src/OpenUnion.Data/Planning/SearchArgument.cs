using OpenUnion.Data.Model.Search;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>The arguments of a search: what was typed, and the kinds of record to find.</summary>
public static class SearchArgument
{
    private const string Text = "text";
    private const string Types = "types";
    private const int Longest = 100;
    private const int MostWords = 10;

    /// <summary>The search as the database's functions take it.</summary>
    public static string Json(RequestArguments request, Selection selection, bool namesOnly) =>
        SearchJson.Write(SearchQuery.Parse(TextOf(request, selection)), TypesOf(request, selection), namesOnly);

    /// <summary>What is wrong with the text, or null.</summary>
    public static GraphQLError? Check(RequestArguments request, Selection selection)
    {
        var text = TextOf(request, selection);
        if (string.IsNullOrWhiteSpace(text))
            return Error($"is empty; expected 1 to {Longest} characters.", "OU2040", selection);
        if (text.Length > Longest)
            return Error($"has {text.Length} characters; expected 1 to {Longest}.", "OU2041", selection);
        if (TextArgument.Check(text, Text, selection) is { } error)
            return error;
        var words = SearchQuery.Parse(text).Words.Count;
        if (words == 0)
            return Error($"is \"{text}\", which holds nothing to look for; expected a letter, a digit or a Chinese character.", "OU2042", selection);
        return words <= MostWords ? null : Error($"has {words} words; expected at most {MostWords}.", "OU2043", selection);
    }

    private static string TextOf(RequestArguments request, Selection selection) => (string)request.Of(selection, Text)!;

    private static IEnumerable<SearchType>? TypesOf(RequestArguments request, Selection selection) =>
        request.Of(selection, Types) is IReadOnlyList<object?> types ? types.Select(type => Enum.Parse<SearchType>((string)type!)).Distinct() : null;

    private static GraphQLError Error(string problem, string code, Selection selection) =>
        new GraphQLError($"The argument `{Text}` of {selection.Field} {problem}").WithCode(code);
}
