using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// Every way in which the transport itself refuses a request, each with its code. Codes of the form HC0000 are those of
/// HotChocolate, which its clients know; what it has no code for is named in words.
/// </summary>
internal static class RequestFailures
{
    public const string Methods = "GET, HEAD, POST, OPTIONS";

    public static RequestFailure InvalidRequest(string message) => new(StatusCodes.Status400BadRequest, "HC0009", message);

    public static RequestFailure BodyTooLarge(long limit) =>
        new(StatusCodes.Status413PayloadTooLarge, "HC0010", $"Max GraphQL request size reached: the body is larger than {limit} bytes.");

    public static RequestFailure InvalidJson(string message) => new(StatusCodes.Status400BadRequest, "HC0012", message);

    public static RequestFailure NoOperation() =>
        new(StatusCodes.Status400BadRequest, "HC0013", "Either the parameter query or the parameter id has to be set.");

    public static RequestFailure BatchNotAllowed() =>
        InvalidRequest("Request batching is not enabled: expected one JSON object, found an array.");

    public static RequestFailure WrongBatchSize(int found, int most) =>
        InvalidRequest($"Expected the body to be an array of 1 to {most} requests, found {found}.");

    public static RequestFailure BatchByAddress() =>
        InvalidRequest("The address names one operation: expected one JSON object, found an array.");

    public static RequestFailure PersistedQueryNotFound() =>
        new(StatusCodes.Status400BadRequest, "HC0020", "PersistedQueryNotFound") { IsWellFormed = true };

    public static RequestFailure StoredOperationNotFound(string id) =>
        new RequestFailure(StatusCodes.Status400BadRequest, "HC0020", "The specified persisted operation key is invalid.") { IsWellFormed = true }
            .With("requestedKey", id);

    public static RequestFailure HashMismatch(string given, string actual) =>
        InvalidRequest("The query does not have the given sha256Hash.").With("sha256Hash", given).With("expectedHashValue", actual);

    public static RequestFailure TimedOut(TimeSpan limit) =>
        new(StatusCodes.Status500InternalServerError, "HC0045", $"The request exceeded the configured timeout of `{limit}`.");

    public static RequestFailure NotAcceptable() =>
        new(StatusCodes.Status406NotAcceptable, "HC0063", "None of the `Accept` header values is supported.");

    public static RequestFailure InvalidAccept(string value) =>
        new RequestFailure(StatusCodes.Status400BadRequest, "HC0064", $"Unable to parse the accept header value `{value}`.").With("headerValue", value);

    public static RequestFailure OnlyStoredOperations() =>
        new(StatusCodes.Status400BadRequest, "HC0067", "Only persisted operations are allowed.") { IsWellFormed = true };

    public static RequestFailure MutationByGet() =>
        new RequestFailure(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "The specified operation kind is not allowed: a mutation needs POST.")
            .WithHeader("Allow", "POST");

    public static RequestFailure MethodNotAllowed(string method) =>
        new RequestFailure(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", $"The method {method} is not allowed: expected GET or POST.")
            .WithHeader("Allow", Methods);

    public static RequestFailure SubscriptionNeedsStream() =>
        new(StatusCodes.Status406NotAcceptable, "SUBSCRIPTION_NEEDS_STREAM", "A subscription cannot be answered by a single HTTP response.");

    public static RequestFailure UnsupportedContentType(string? found) =>
        new RequestFailure(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", $"The content type {Quoted(found)} is not supported: expected application/json in UTF-8.")
            .WithHeader("Accept-Post", "application/json");

    public static RequestFailure UnsupportedContentEncoding(string found) =>
        new RequestFailure(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_CONTENT_ENCODING", $"The content encoding {Quoted(found)} is not supported: expected the body as it is.")
            .WithHeader("Accept-Encoding", "identity");

    public static RequestFailure SlowBody() =>
        new RequestFailure(StatusCodes.Status408RequestTimeout, "REQUEST_TIMEOUT", "The body of the request arrives too slowly.").WithHeader("Connection", "close");

    public static RequestFailure UnreadableBody(int status) =>
        new(status, "HC0009", "The body of the request cannot be read.");

    public static RequestFailure Busy(int limit) =>
        new RequestFailure(StatusCodes.Status503ServiceUnavailable, "SERVER_BUSY", $"All {limit} places for operations are taken; try again in a second.")
            .WithHeader("Retry-After", "1");

    public static RequestFailure TooManyLargeBodies(int limit) =>
        new RequestFailure(StatusCodes.Status503ServiceUnavailable, "SERVER_BUSY", $"{limit} large request bodies are being read already; try again in a second.")
            .WithHeader("Retry-After", "1");

    public static RequestFailure TooManyListeners(int limit) =>
        new RequestFailure(StatusCodes.Status503ServiceUnavailable, "SERVER_BUSY", $"All {limit} places for listeners are taken; try again in a minute.")
            .WithHeader("Retry-After", "60");

    public static RequestFailure Unexpected() =>
        new(StatusCodes.Status500InternalServerError, "INTERNAL_SERVER_ERROR", "Unexpected Execution Error");

    private static string Quoted(string? value) => value is null ? "(none)" : $"\"{(value.Length > 100 ? value[..100] + "…" : value)}\"";
}
