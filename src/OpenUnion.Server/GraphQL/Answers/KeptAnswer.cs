using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.GraphQL;

/// <summary>An answer as it went out, without an error in it.</summary>
internal sealed record KeptAnswer(DataState State, ReadOnlyMemory<byte> Body);
