using System.Text;
using OpenUnion.GraphQL.Conformance.Generation;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Fuzzing;

/// <summary>A stream of mutated inputs: requests to a schema, and for the parts that read schemas slices of its SDL.</summary>
internal sealed class FuzzSource
{
    private readonly Chance _chance;
    private readonly List<FuzzInput> _requests;
    private readonly string[] _definitions;

    public FuzzSource(Schema schema, string sdl, int seed)
    {
        _chance = new(seed);
        _definitions = sdl.Split("\n\n");
        var source = new RequestSource(schema, seed);
        _requests = [.. Enumerable.Range(0, 300).Select(_ => source.Next()).Select(request =>
            new FuzzInput(Encoding.UTF8.GetBytes(request.Query), Encoding.UTF8.GetBytes(request.Variables.ToJsonString()), request.OperationName))];
    }

    /// <summary>For the part of the engine with this name.</summary>
    public FuzzInput Next(string target)
    {
        var request = _chance.Of(_requests);
        var other = _chance.Of(_requests).Text;
        var text = target == "schema" || (target is "lexer" or "parser" && _chance.Percent(30)) ? Definitions() : request.Text;
        // The values of variables go wrong more often than the text, or coercion would not be reached.
        var keepsText = target.StartsWith("execution", StringComparison.Ordinal) && _chance.Percent(70);
        return new(
            keepsText ? text : ByteMutation.Apply(text, other, _chance),
            _chance.Percent(60) ? ByteMutation.Apply(request.Variables, other, _chance) : request.Variables,
            request.OperationName);
    }

    private byte[] Definitions() => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, _chance.Between(1, 6)).Select(_ => _chance.Of(_definitions))));
}
