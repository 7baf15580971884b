using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OpenUnion.Server.Tests;

/// <summary>A response, read whole.</summary>
internal sealed record Answer(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public string? ContentType => ContentHeaders.ContentType?.ToString();

    /// <summary>The code of the first error of a GraphQL response.</summary>
    public string? Code => Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    public string? Message => Json.GetProperty("errors")[0].GetProperty("message").GetString();

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}

/// <summary>Requests as tests write them.</summary>
internal static class Requests
{
    /// <summary>Sends a request; a header's value goes out as it is written, also when it is malformed.</summary>
    public static async Task<Answer> SendAsync(this TestServer server, HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await server.Client.SendAsync(request);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers);
    }

    public static Task<Answer> GetAsync(this TestServer server, string address, params (string Name, string Value)[] headers) =>
        server.SendAsync(HttpMethod.Get, address, null, headers);

    /// <summary>Posts a JSON body to /graphql.</summary>
    public static Task<Answer> PostAsync(this TestServer server, string body, params (string Name, string Value)[] headers) =>
        server.SendAsync(HttpMethod.Post, "/graphql", Content(Encoding.UTF8.GetBytes(body)), headers);

    /// <summary>Posts an operation to /graphql.</summary>
    public static Task<Answer> QueryAsync(this TestServer server, string query, object? variables = null, params (string Name, string Value)[] headers) =>
        server.PostAsync(JsonSerializer.Serialize(new { query, variables }), headers);

    public static ByteArrayContent Content(byte[] body, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
