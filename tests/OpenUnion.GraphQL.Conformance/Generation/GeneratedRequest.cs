using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>A document with what is sent beside it.</summary>
internal sealed record GeneratedRequest(Piece Document, JsonObject Variables, string? OperationName);
