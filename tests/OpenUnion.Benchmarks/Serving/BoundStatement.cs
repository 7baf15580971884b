using System.Text;
using System.Text.Json;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Sql;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>The statement that the server sends for a question, as its own compiler writes it, with the values of each request.</summary>
/// <param name="Text">SQL with $1, $2, ….</param>
/// <param name="Parameters">What $1, $2, … stand for.</param>
/// <param name="Requests">The arguments of each request.</param>
internal sealed record BoundStatement(string Text, IReadOnlyList<PlanParameter> Parameters, IReadOnlyList<RequestArguments> Requests)
{
    private static readonly GraphSchema Graph = GraphSchema.Build();
    private static readonly GraphQLEngine Engine = new(Graph.Schema);

    /// <exception cref="InvalidOperationException">The question is not valid, or its requests do not share one statement.</exception>
    public static BoundStatement Of(Question question)
    {
        var prepared = Engine.Prepare(Encoding.UTF8.GetBytes(question.Query));
        var operation = prepared.Operation ?? throw new InvalidOperationException($"{question.Name}: {string.Join(' ', prepared.Errors)}");
        var requests = question.Variables.Select(variables => Coerced(operation, variables)).ToList();
        var fields = operation.GetVariant(requests[0]).Root.Fields;
        if (requests.Select(ArgumentShape.Of).Distinct(StringComparer.Ordinal).Skip(1).Any())
            throw new InvalidOperationException($"{question.Name}: the requests differ in the shape of their arguments.");
        var arguments = requests.Select(variables => new RequestArguments(variables)).ToList();
        var sql = DatasetStatement.Plan(Graph.Bindings, fields, arguments[0]).Sql(new GraphQLError?[fields.Count]);
        return new BoundStatement(sql.Text, sql.Parameters, arguments);
    }

    /// <summary>The same with the values themselves.</summary>
    public ValuedStatement Valued() => new(
        Text,
        [.. Parameters.Select(parameter => parameter.Type)],
        [.. Requests.Select(request => Parameters.Select(parameter => parameter.Read(request)).ToArray())]);

    // As they come from a body of JSON.
    private static IReadOnlyDictionary<string, object?> Coerced(CompiledOperation operation, IReadOnlyDictionary<string, object?> variables)
    {
        var errors = new List<GraphQLError>();
        var plain = PlainJson.Object(JsonSerializer.SerializeToElement(variables));
        var coerced = VariableCoercion.Coerce(operation, plain, errors);
        return errors.Count == 0 ? coerced : throw new InvalidOperationException(string.Join(' ', errors));
    }
}
