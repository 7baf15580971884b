using System.Globalization;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>The argument <c>maxDistance</c>, in metres.</summary>
public static class DistanceArgument
{
    public const string Name = "maxDistance";

    /// <summary>Half of the Earth's girth: nothing is further away.</summary>
    internal const double Greatest = 20_037_508;

    public static GraphQLError? Check(RequestArguments request, Selection selection) => request.Of(selection, Name) switch
    {
        null => null,
        double metres when metres is >= 0 and <= Greatest => null,
        var found => new GraphQLError(string.Create(CultureInfo.InvariantCulture, $"The argument `{Name}` of {selection.Field} is {found}; expected metres from 0 to {Greatest}.")).WithCode("OU2003"),
    };
}
