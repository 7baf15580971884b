using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.GraphQL;

namespace OpenUnion.Server.Export;

/// <summary>The parameters of an export's address.</summary>
internal static class ExportParameters
{
    /// <summary>The request; a parameter that there is not, or that is there twice, is an error: a misspelt filter must not give all rows.</summary>
    public static ExportRequest Read(ExportFileName file, IQueryCollection query, List<GraphQLError> errors)
    {
        var request = new ExportRequest(file.Type, file.Format);
        foreach (var (name, values) in query)
        {
            if (!ExportRequest.Parameters.Contains(name, StringComparer.Ordinal))
                errors.Add(Error($"There is no parameter `{Shown(name)}`; expected {string.Join(", ", ExportRequest.Parameters)}."));
            else if (values.Count > 1)
                errors.Add(Error($"The parameter `{name}` is there {values.Count} times; expected once."));
            else
                request = request.With(name, values[0]);
        }

        return request;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static GraphQLError Error(string message) => new GraphQLError(message).WithCode("OU2068");
}
