using System.Globalization;
using OpenUnion.Data.Graph.Aggregates;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning.Aggregates;

/// <summary>The arguments of a field that gives groups.</summary>
internal static class GroupArguments
{
    /// <summary>How many groups.</summary>
    public const string First = "first";

    /// <summary>The level of regions to count at.</summary>
    public const string Level = "level";

    /// <summary>What is wrong with the number of groups, or null.</summary>
    public static GraphQLError? CheckFirst(RequestArguments request, Selection selection) => request.Of(selection, First) is int first and not (>= 0 and <= GroupTypes.MaxGroups)
        ? new GraphQLError(string.Create(CultureInfo.InvariantCulture, $"The argument `{First}` of {selection.Field} is {first}; expected 0 to {GroupTypes.MaxGroups}.")).WithCode("OU2070")
        : null;

    /// <summary>How many digits of a code of GB/T 2260 name a region of the level.</summary>
    public static int Digits(RequestArguments request, Selection selection) => (string)request.Of(selection, Level)! switch
    {
        "COUNTRY" => 0,
        "PROVINCE" => 2,
        "PREFECTURE" => 4,
        _ => 6,
    };
}
