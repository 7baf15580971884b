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

    private static readonly Dictionary<string, string> RuleOfSection = ValidationRules.All
        .DistinctBy(rule => rule.SpecifiedBy).ToDictionary(rule => rule.SpecifiedBy, rule => rule.Name, StringComparer.Ordinal);

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
            return new() { Syntax = Places(exception.Error), Message = exception.Message };
        }

        var errors = DocumentValidator.Validate(Schema, document, Options);
        if (errors.Count > 0) return new() { Errors = [.. errors.Select(Finding).Order(StringComparer.Ordinal)], Message = Messages(errors) };
        _arguments = [];
        _unexpected.Clear();
        await using var response = await RespondAsync(document, request);
        if (_unexpected.Count > 0) throw new InvalidOperationException($"The engine failed on:\n{request.Query}", _unexpected[0]);
        return new() { Errors = [], Response = await ResponseOfAsync(response), Arguments = _arguments, Message = Messages(response.Errors) };
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
        var result = new JsonObject();
        if (written.ContainsKey("data")) result["data"] = written["data"]?.DeepClone();
        if (response.Errors.Count > 0) result["errors"] = new JsonArray([.. response.Errors.Select(Failure).Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]);
        return result;
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

    private static string Finding(GraphQLError error)
    {
        var section = (string)error.Extensions!["specifiedBy"]!;
        return $"{RuleOfSection.GetValueOrDefault(section, section)} {Places(error)}";
    }

    private static string Failure(GraphQLError error) => $"{string.Join('/', error.Path ?? [])} {Places(error)}";

    private static string Places(GraphQLError error) => string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}"));

    private static string Messages(IEnumerable<GraphQLError> errors) => string.Join('\n', errors.Select(error => error.Message));
}
