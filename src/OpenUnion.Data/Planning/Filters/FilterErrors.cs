using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>What can be wrong with a `where`, for the client.</summary>
internal static class FilterErrors
{
    public static GraphQLError Null(FilterValue place, string expected) =>
        Error("HC0026", place, $"The filter `{place.Path}` is null; expected {expected}.");

    public static GraphQLError TooMany(FilterValue place, int limit) =>
        Error("HC0117", place, $"The filter `{place.Path}` is one operation too many; expected at most {limit} in one `where`.");

    public static GraphQLError TooDeep(FilterValue place, int limit) =>
        Error("HC0117", place, $"The filter `{place.Path}` is nested too deeply; expected at most {limit} levels.");

    public static GraphQLError NulCharacter(FilterValue place) =>
        Error("OU2004", place, $"The filter `{place.Path}` holds the character U+0000, which no text of the dataset can have.");

    public static GraphQLError ForeignId(FilterValue place, string type, string found) =>
        Error("OU2050", place, $"The filter `{place.Path}` is {PlainValueText.Of(found)}; expected the `id` of a {type}.");

    public static GraphQLError NoRegionCode(FilterValue place, string found) =>
        Error("OU2051", place, $"The filter `{place.Path}` is {PlainValueText.Of(found)}; expected a GB/T 2260 code of six digits, such as 110105.");

    public static GraphQLError TooManyValues(FilterValue place, int found, int limit) =>
        Error("OU2052", place, $"The filter `{place.Path}` has {found} values; expected at most {limit}.");

    public static GraphQLError TooLong(FilterValue place, int found, int limit) =>
        Error("OU2053", place, $"The filter `{place.Path}` has a text of {found} characters; expected at most {limit}.");

    private static GraphQLError Error(string code, FilterValue place, string message) =>
        new GraphQLError(message).WithCode(code).WithExtension("filter", place.Path);
}
