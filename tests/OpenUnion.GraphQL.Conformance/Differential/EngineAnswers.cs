using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Conformance.Generation;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>What the engine makes of requests, its bounds against abuse apart.</summary>
internal sealed class EngineAnswers
{
    private static readonly ValidationOptions Options = ValidationOptions.Specification with { MaxErrors = 1_000_000 };

    // One rule of the reference implementation covers two sections.
    private static readonly Dictionary<string, string> RuleOfSection = ValidationRules.All
        .DistinctBy(rule => rule.SpecifiedBy)
        .Select(rule => (rule.SpecifiedBy, rule.Name))
        .Append(("https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations", "KnownDirectives"))
        .ToDictionary(StringComparer.Ordinal);

    private readonly GraphQLEngine _engine;
    private readonly List<Exception> _unexpected = [];
    private JsonObject _arguments = [];

    public EngineAnswers(Schema schema)
    {
        Schema = schema;
        var bindings = new Bindings { Default = Resolve, DefaultType = value => ((Mock.MockObject)value).Type };
        foreach (var field in schema.SubscriptionType?.Fields ?? NamedList<FieldDefinition>.Empty) bindings.Events(schema.SubscriptionType!.Name, field.Name, _ => new(OneEvent()));
        _engine = new(schema, new() { Bindings = bindings, OnUnexpected = failure => _unexpected.Add(failure.Exception) });
    }

    public Schema Schema { get; }

    public async Task<Answer> AnswerAsync(RequestText request)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(request.Query);
        }
        catch (GraphQLSyntaxException exception)
        {
            return new() { Syntax = Places(exception.Error) };
        }

        var errors = DocumentValidator.Validate(Schema, document, Options);
        if (errors.Count > 0) return new() { Errors = [.. errors.Select(error => new Mistake(RuleOf(error), Places(error), error.Message))] };
        _arguments = [];
        _unexpected.Clear();
        await using var response = await RespondAsync(document, request);
        if (_unexpected.Count > 0) throw new InvalidOperationException($"The engine failed on:\n{request.Query}", _unexpected[0]);
        return new()
        {
            Response = await ResponseOfAsync(response),
            Failures = [.. response.Errors.Select(error => new Mistake(string.Join('/', error.Path ?? []), Places(error), error.Message))],
            Arguments = _arguments,
        };
    }

    /// <summary>The data of an introspection.</summary>
    public async Task<JsonNode?> IntrospectAsync(string query)
    {
        var output = new ArrayBufferWriter<byte>();
        await _engine.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query) }, output);
        return JsonNode.Parse(output.WrittenSpan)!["data"]!.DeepClone();
    }

    // A subscription is compared by the response to its first event.
    private async Task<ExecutionResult> RespondAsync(DocumentNode document, RequestText request)
    {
        var given = new GraphQLRequest { Variables = PlainJson.Object(JsonSerializer.SerializeToElement(request.Variables)) };
        var prepared = _engine.Prepare(document, request.OperationName);
        if (prepared.Operation is not { Kind: OperationType.Subscription }) return await _engine.ExecuteAsync(prepared, given);
        var started = await _engine.SubscribeAsync(prepared, given);
        if (started.Responses is null) return started.Failure!;
        await foreach (var response in started.Responses) return response;
        throw new InvalidOperationException("The subscription ended without an event.");
    }

    private static async Task<JsonObject> ResponseOfAsync(ExecutionResult response)
    {
        var output = new ArrayBufferWriter<byte>();
        await response.WriteAsync(output);
        var written = JsonNode.Parse(output.WrittenSpan)!.AsObject();
        written.Remove("errors");
        return written;
    }

    private ValueTask<object?> Resolve(FieldContext context)
    {
        var key = string.Join('/', context.Path);
        if (context.Field.Arguments.Count > 0) _arguments[key] = JsonSerializer.SerializeToNode(context.Arguments);
        return new(Mock.ValueAt(context.Schema, context.Field.Type, key));
    }

    private static async IAsyncEnumerable<object?> OneEvent()
    {
        await Task.CompletedTask;
        yield return null;
    }

    private static string RuleOf(GraphQLError error) => RuleOfSection[(string)error.Extensions!["specifiedBy"]!];

    private static string Places(GraphQLError error) => string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}"));
}
