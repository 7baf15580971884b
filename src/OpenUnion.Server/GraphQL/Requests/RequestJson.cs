using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.GraphQL;

/// <summary>Reads the JSON of a request: https://graphql.github.io/graphql-over-http/draft/#sec-JSON-Encoding</summary>
internal static class RequestJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>A body: one JSON object, or an array of so many.</summary>
    public static Outcome<OperationRequest> ReadBody(ReadOnlyMemory<byte> body, int maxDepth, int maxBatch)
    {
        // RFC 8259, section 8.1: a reader may ignore the mark rather than refuse it.
        if (body.Span.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        if (body.IsEmpty) return RequestFailures.InvalidJson("Invalid JSON document: the body is empty.");
        return Guarded("body", body, () =>
        {
            using var document = Parse(body, maxDepth);
            return document.RootElement.ValueKind == JsonValueKind.Array ? ReadBatch(document.RootElement, maxBatch) : ReadObject(document.RootElement);
        });
    }

    /// <summary>A parameter of a query string, applied to the request; absent or empty it changes nothing.</summary>
    public static Outcome<OperationRequest> ReadParameter(
        OperationRequest request, string name, string? text, int maxDepth, Func<OperationRequest, JsonElement, Outcome<OperationRequest>> apply)
    {
        if (string.IsNullOrEmpty(text)) return request;
        var bytes = Encoding.UTF8.GetBytes(text);
        return Guarded($"parameter {name}", bytes, () =>
        {
            using var document = Parse(bytes, maxDepth);
            return apply(request, document.RootElement);
        });
    }

    /// <summary>The variables, copied out of the JSON.</summary>
    public static Outcome<OperationRequest> WithVariables(OperationRequest request, JsonElement variables) => variables.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => request,
        JsonValueKind.Object => request with { Variables = PlainJson.Object(variables) },
        JsonValueKind.Array => RequestFailures.InvalidRequest("Variable batching is not enabled: expected the parameter variables to be an object, found an array."),
        var kind => WrongKind("variables", "an object", kind),
    };

    /// <summary>What the extensions say: https://www.apollographql.com/docs/graphos/routing/operations/apq</summary>
    public static Outcome<OperationRequest> WithExtensions(OperationRequest request, JsonElement extensions)
    {
        if (extensions.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return request;
        if (extensions.ValueKind != JsonValueKind.Object) return WrongKind("extensions", "an object", extensions.ValueKind);
        if (!extensions.TryGetProperty("persistedQuery", out var persisted) || persisted.ValueKind != JsonValueKind.Object) return request;
        if (!persisted.TryGetProperty("sha256Hash", out var hash)) return request;
        return hash.ValueKind == JsonValueKind.String
            ? request with { Sha256Hash = hash.GetString()!.ToLowerInvariant() }
            : WrongKind("extensions.persistedQuery.sha256Hash", "a string", hash.ValueKind);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> text, int maxDepth) =>
        JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxDepth });

    // What is wrong with the text shows in the parser, and half a surrogate pair only where the string is read.
    private static Outcome<OperationRequest> Guarded(string what, ReadOnlyMemory<byte> text, Func<Outcome<OperationRequest>> read)
    {
        if (!Utf8.IsValid(text.Span)) return RequestFailures.InvalidJson($"Invalid JSON document: the {what} is not valid UTF-8.");
        try
        {
            return read();
        }
        catch (JsonException exception)
        {
            return RequestFailures.InvalidJson($"Invalid JSON document in the {what}: {exception.Message}");
        }
        catch (FormatException exception) when (exception.InnerException is null)
        {
            return RequestFailures.InvalidJson($"Invalid JSON document in the {what}: {exception.Message}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            return RequestFailures.InvalidJson($"Invalid JSON document: a string of the {what} holds half a surrogate pair.");
        }
    }

    /// <summary>A part of a message that was parsed already.</summary>
    public static Outcome<OperationRequest> ReadMember(string name, JsonElement member) => Guarded(name, ReadOnlyMemory<byte>.Empty, () => ReadObject(member));

    private static Outcome<OperationRequest> ReadBatch(JsonElement root, int most)
    {
        if (most == 0) return RequestFailures.BatchNotAllowed();
        if (root.GetArrayLength() is var length && (length == 0 || length > most)) return RequestFailures.WrongBatchSize(length, most);
        var batch = new List<OperationRequest>(length);
        foreach (var member in root.EnumerateArray())
        {
            if (!ReadObject(member).Is(out var request, out var failure)) return failure.With("index", batch.Count);
            batch.Add(request);
        }

        return new OperationRequest { Batch = batch };
    }

    private static Outcome<OperationRequest> ReadObject(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return WrongKind("body", "an object", root.ValueKind);
        if (!StringOf(root, "operationName").Is(out var name, out var failure)) return failure;
        if (!DocumentIdOf(root).Is(out var id, out failure)) return failure;
        if (!QueryOf(root).Is(out var query, out failure)) return failure;
        var request = new OperationRequest { OperationName = Given(name), DocumentId = Given(id), Query = query.IsEmpty ? default(ReadOnlyMemory<byte>?) : query };
        if (!WithVariables(request, MemberOf(root, "variables")).Is(out request, out failure)) return failure;
        return WithExtensions(request, MemberOf(root, "extensions"));
    }

    private static Outcome<string> DocumentIdOf(JsonElement root)
    {
        var id = StringOf(root, "id");
        return id.Failure is null && id.Value!.Length == 0 ? StringOf(root, "documentId") : id;
    }

    private static Outcome<ReadOnlyMemory<byte>> QueryOf(JsonElement root)
    {
        var query = MemberOf(root, "query");
        if (query.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return ReadOnlyMemory<byte>.Empty;
        if (query.ValueKind != JsonValueKind.String) return WrongKind("query", "a string", query.ValueKind);
        var raw = JsonMarshal.GetRawUtf8Value(query)[1..^1];
        return new ReadOnlyMemory<byte>(raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(query.GetString()!) : raw.ToArray());
    }

    private static Outcome<string> StringOf(JsonElement root, string name)
    {
        var member = MemberOf(root, name);
        return member.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => "",
            JsonValueKind.String => member.GetString()!,
            var kind => WrongKind(name, "a string", kind),
        };
    }

    // The specification lets an empty string stand for null.
    private static string? Given(string value) => value.Length == 0 ? null : value;

    private static JsonElement MemberOf(JsonElement root, string name) => root.TryGetProperty(name, out var member) ? member : default;

    private static RequestFailure WrongKind(string name, string expected, JsonValueKind found) =>
        RequestFailures.InvalidRequest($"Expected the {(name == "body" ? name : $"parameter {name}")} to be {expected}, found {NameOf(found)}.");

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}
