using System.Text;
using System.Text.Json;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>A hostile request, and how it has to be refused.</summary>
internal sealed record Attack(Func<HttpRequestMessage> Request, int Status, string Code);

/// <summary>Hostile requests by name.</summary>
internal static class Attacks
{
    private const int Megabyte = 1 << 20;

    public static IReadOnlyDictionary<string, Attack> All { get; } = new Dictionary<string, Attack>(StringComparer.Ordinal)
    {
        ["10,000 aliases"] = Query("{" + Repeat(10_000, i => $"a{i}:hello ") + "}", "HC0011"),
        ["31 aliases of one field"] = Query("{" + Repeat(31, i => $"a{i}:hello ") + "}", "ALIAS_LIMIT"),
        ["1 MB of opening braces"] = Query(new string('{', Megabyte - 100), "HC0011"),
        ["nested selections"] = Query(string.Concat(Enumerable.Repeat("{self", 400)) + new string('}', 400), "HC0011"),
        ["selections 16 deep"] = Query(string.Concat(Enumerable.Repeat("{self", 15)) + "{hello}" + new string('}', 15), "DEPTH_LIMIT"),
        ["a fragment in itself"] = Query("{ ...A } fragment A on Query { self { ...A } }", "GRAPHQL_VALIDATION_FAILED"),
        ["circular fragments"] = Query("{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }", "GRAPHQL_VALIDATION_FAILED"),
        ["a fragment bomb"] = Query("{ ...F0 } " + Repeat(60, i => $"fragment F{i} on Query {{ self {{ ...F{i + 1} ...F{i + 1} }} }} ") + "fragment F60 on Query { hello }", "DEPTH_LIMIT"),
        ["many fields of one name that differ"] = Query("{" + Repeat(180, i => $"self {{ x: hello(name: \"{i}\") }} ") + "}", "GRAPHQL_VALIDATION_FAILED"),
        ["10,000 directives"] = Query("{ hello " + Repeat(10_000, _ => "@skip(if: false) ") + "}", "HC0011"),
        ["20 directives on one field"] = Query("{ hello " + Repeat(20, _ => "@skip(if: false) ") + "}", "GRAPHQL_VALIDATION_FAILED"),
        ["10,000 variables"] = Query("query (" + Repeat(10_000, i => $"$v{i}: Int ") + ") { hello }", "HC0011"),
        ["100,000 values of variables"] = Body(Values(100_000), "HC0010", 413),
        ["50,000 values of variables"] = Body(Values(50_000), "GRAPHQL_VALIDATION_FAILED"),
        ["nested lists in the document"] = Query("{ numbers(values: " + new string('[', 900) + new string(']', 900) + ") }", "HC0011"),
        ["nested lists in the variables"] = Body($$"""{"query":"query ($v: [Int!]!) { numbers(values: $v) }","variables":{"v":{{new string('[', 200_000)}}""", "HC0012"),
        ["deep introspection"] = Query("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }", "HC0086"),
        ["a dear list"] = Query("{ many(first: 100000) { hello } }", "HC0047"),
        ["dear lists in lists"] = Query("{ many(first: 20) { many(first: 20) { many(first: 20) { hello } } } }", "HC0047"),
        ["bytes that are not UTF-8"] = Body([.. "{\"query\":\"{ hello # "u8, 0xC3, 0x28, .. " \"}"u8], "HC0012"),
        ["1 MB that is not UTF-8"] = Body([.. Enumerable.Repeat((byte)0xFF, Megabyte)], "HC0012"),
        ["a NUL in the document"] = Query("{ hello\0 }", "HC0011"),
        ["a NUL in the JSON"] = Body("{\"query\":\"{ hello }\0\"}", "HC0012"),
        ["a NUL in the address"] = new(() => new(HttpMethod.Get, "/graphql?query=%7Bhello%00%7D"), 400, "HC0011"),
        ["a flood of batched operations"] = Body("[" + string.Join(',', Enumerable.Repeat("""{"query":"{ hello }"}""", 10_000)) + "]", "HC0009"),
        ["a mutation by GET"] = new(() => new(HttpMethod.Get, "/graphql?query=mutation%7Bcount%7D"), 405, "METHOD_NOT_ALLOWED"),
        ["a form"] = Body("query=mutation%7Bcount%7D"u8.ToArray(), "UNSUPPORTED_MEDIA_TYPE", 415, "application/x-www-form-urlencoded"),
        ["a form of parts"] = Body("--x\r\n\r\n{}\r\n--x--"u8.ToArray(), "UNSUPPORTED_MEDIA_TYPE", 415, "multipart/form-data; boundary=x"),
        ["plain text"] = Body("""{"query":"mutation { count }"}"""u8.ToArray(), "UNSUPPORTED_MEDIA_TYPE", 415, "text/plain"),
        ["an oversized body"] = Query("{ hello } #" + new string(' ', Megabyte), "HC0010", 413),
    };

    private static Attack Query(string query, string code, int status = 400) => Body(JsonSerializer.Serialize(new { query }), code, status);

    private static Attack Body(string body, string code, int status = 400) => Body(Encoding.UTF8.GetBytes(body), code, status);

    private static Attack Body(byte[] body, string code, int status = 400, string contentType = "application/json") =>
        new(() => new(HttpMethod.Post, "/graphql") { Content = Requests.Content(body, contentType) }, status, code);

    private static string Values(int count) =>
        JsonSerializer.Serialize(new { query = "{ unknown }", variables = Enumerable.Range(0, count).ToDictionary(i => $"v{i}", i => i, StringComparer.Ordinal) });

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(part(i));
        return text.ToString();
    }
}
