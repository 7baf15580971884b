using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Sql;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Tests.Cases;

/// <summary>The statement that the server sends for a request, with the values that go with it.</summary>
internal sealed record CaseStatement(SqlText Text, RequestArguments Arguments)
{
    /// <summary>Null for an operation that asks the database nothing, as all that it asks is wrong.</summary>
    public static CaseStatement? Of(GraphQLEngine engine, GraphSchema graph, GraphQLRequest request)
    {
        if (engine.Prepare(request.Query).Operation is not { } operation)
            return null;
        var variables = VariableCoercion.Coerce(operation, request.Variables, []);
        var fields = operation.GetVariant(variables).Root.Fields.Where(field => graph.Bindings.Contains(field.Field)).ToList();
        if (fields.Count == 0)
            return null;
        var arguments = new RequestArguments(variables);
        var statement = DatasetStatement.Plan(graph.Bindings, fields, arguments);
        var errors = statement.Check(arguments);
        return Array.TrueForAll(errors, error => error is not null) ? null : new CaseStatement(statement.Sql(errors), arguments);
    }
}
