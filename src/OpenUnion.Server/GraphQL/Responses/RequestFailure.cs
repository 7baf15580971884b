using OpenUnion.GraphQL;

namespace OpenUnion.Server.GraphQL;

/// <summary>Why a request gets no result: errors for the client, and the HTTP status that says the same.</summary>
/// <param name="Status">Whatever media type answers.</param>
/// <param name="Header">One header that the status asks for, such as Allow.</param>
internal sealed record RequestFailure(int Status, GraphQLError Error, KeyValuePair<string, string>? Header = null)
{
    public RequestFailure(int status, string code, string message)
        : this(status, new GraphQLError(message).WithCode(code))
    {
    }

    /// <summary>The request was understood, but not its operation: 200 when the client reads only <c>application/json</c>.</summary>
    public bool IsWellFormed { get; init; }

    public RequestFailure With(string extension, object? value) => this with { Error = Error.WithExtension(extension, value) };

    public RequestFailure WithHeader(string name, string value) => this with { Header = new(name, value) };
}
