using System.Globalization;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning.Place;

/// <summary>Mistakes about places, for the client; numbers are written as in GraphQL.</summary>
internal static class PlaceErrors
{
    public static GraphQLError Of(FormattableString message, string code) =>
        new GraphQLError(message.ToString(CultureInfo.InvariantCulture)).WithCode(code);
}
