namespace OpenUnion.Server.GraphQL;

/// <summary>How one result is written: https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types</summary>
public enum ResponseFormat
{
    /// <summary><c>application/graphql-response+json</c>: the status tells whether there is data.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: 200 for whatever was understood.</summary>
    Json,
}
