using System.Text;
using OpenUnion.GraphQL.Conformance.Generation;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Fuzzing;

/// <summary>A stream of mutated inputs: requests to a schema, and for the parts that read schemas pieces of its SDL.</summary>
internal sealed class FuzzSource
{
    private const int Pool = 300;
    private readonly Chance _chance;
    private readonly RequestSource _source;
    private readonly List<FuzzInput> _requests;
    private readonly string[] _definitions;

    public FuzzSource(Schema schema, string sdl, int seed)
    {
        _chance = new(seed);
        _definitions = sdl.Split("\n\n");
        _source = new(schema, seed);
        _requests = [.. Enumerable.Range(0, Pool).Select(_ => Input(_source.Next()))];
    }

    /// <summary>For a part of the engine.</summary>
    public FuzzInput Next(FuzzKind kind)
    {
        if (_chance.Percent(10)) _requests[_chance.Below(Pool)] = Input(_source.Next());
        var (request, other) = (_chance.Of(_requests), _chance.Of(_requests).Text);
        return kind switch
        {
            FuzzKind.Text => request with { Text = ByteMutation.Apply(_chance.Percent(30) ? Definitions() : request.Text, other, _chance) },
            FuzzKind.Schema => request with { Text = ByteMutation.Apply(Definitions(), other, _chance) },
            // Most texts with accidents are no documents, and reach no rule.
            FuzzKind.Document when _chance.Percent(50) => Input(_source.NextDistorted()),
            FuzzKind.Document => request with { Text = ByteMutation.Apply(request.Text, other, _chance) },
            // Most documents with accidents are not valid, and reach no coercion.
            _ when _chance.Percent(70) => request with { Variables = ByteMutation.Apply(request.Variables, other, _chance) },
            _ => request with { Text = ByteMutation.Apply(request.Text, other, _chance) },
        };
    }

    private byte[] Definitions() => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, _chance.Between(1, 6)).Select(_ => _chance.Of(_definitions))));

    private static FuzzInput Input(RequestText request) =>
        new(Encoding.UTF8.GetBytes(request.Query), Encoding.UTF8.GetBytes(request.Variables.ToJsonString()), request.OperationName);
}

/// <summary>What a part of the engine reads.</summary>
internal enum FuzzKind
{
    Text,
    Schema,
    Document,
    Request,
}
