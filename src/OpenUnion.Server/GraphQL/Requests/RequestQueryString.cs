using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.GraphQL;

/// <summary>Reads the parameters of a GET: https://graphql.github.io/graphql-over-http/draft/#sec-GET</summary>
internal static class RequestQueryString
{
    public static Outcome<OperationRequest> Read(IQueryCollection parameters, int maxJsonDepth)
    {
        foreach (var name in (ReadOnlySpan<string>)["query", "id", "documentId", "operationName", "variables", "extensions"])
            if (parameters[name].Count > 1) return RequestFailures.InvalidRequest($"The parameter {name} is given {parameters[name].Count} times; expected it once.");
        var query = Given(parameters, "query");
        var request = new OperationRequest
        {
            Query = query is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(query),
            DocumentId = Given(parameters, "id") ?? Given(parameters, "documentId"),
            OperationName = Given(parameters, "operationName"),
        };
        var read = RequestJson.ReadParameter(request, "variables", Given(parameters, "variables"), maxJsonDepth, RequestJson.WithVariables);
        return read.Is(out request, out var failure)
            ? RequestJson.ReadParameter(request, "extensions", Given(parameters, "extensions"), maxJsonDepth, RequestJson.WithExtensions)
            : failure;
    }

    private static string? Given(IQueryCollection parameters, string name) =>
        parameters[name].ToString() is { Length: > 0 } value ? value : null;
}
