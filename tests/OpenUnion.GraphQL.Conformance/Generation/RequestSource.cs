using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>A request as text.</summary>
internal sealed record RequestText(string Query, JsonObject Variables, string? OperationName);

/// <summary>A stream of requests: a third as generated, a third changed as trees, a third changed as tokens.</summary>
internal sealed class RequestSource(Schema schema, int seed)
{
    private readonly Chance _chance = new(seed);
    private readonly Vocabulary _vocabulary = new(schema);

    public RequestText Next()
    {
        var request = RequestGenerator.Next(schema, _chance);
        var mode = _chance.Below(3);
        if (mode == 1) Mutate(request.Document);
        var tokens = request.Document.Tokens();
        if (mode == 2) for (var times = _chance.Between(1, 2); times > 0; times--) DocumentText.Mutate(tokens, _vocabulary, _chance);
        return new(DocumentText.Of(tokens, _chance, mode == 2), request.Variables, request.OperationName);
    }

    /// <summary>A well-formed request that was changed many times, and grew by it.</summary>
    public RequestText NextDistorted()
    {
        var request = RequestGenerator.Next(schema, _chance);
        for (var rounds = _chance.Between(1, 8); rounds > 0; rounds--) Mutate(request.Document);
        return new(DocumentText.Of(request.Document.Tokens(), _chance), request.Variables, request.OperationName);
    }

    private void Mutate(Piece document)
    {
        var donor = RequestGenerator.Next(schema, _chance).Document;
        for (var times = _chance.Between(1, 3); times > 0; times--) TreeMutation.Apply(document, donor, _vocabulary, _chance);
    }
}
