using System.Collections.Concurrent;
using Npgsql;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Runtime;

/// <summary>The root fields of one operation, with the statements that answer them.</summary>
internal sealed class DatasetQuery(GraphBindings bindings, NpgsqlDataSource database, IReadOnlyList<Selection> rootFields) : CompiledFields
{
    /// <summary>Shapes of arguments whose statements are kept; a client that varies more pays for planning.</summary>
    private const int MaxStatements = 64;

    private readonly ConcurrentDictionary<string, DatasetStatement> _statements = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override async ValueTask<CompiledResult> ExecuteAsync(CompiledFieldsRequest request)
    {
        var arguments = new RequestArguments(request.Variables);
        var statement = StatementFor(ArgumentShape.Of(request.Variables), arguments);
        var errors = statement.Check(arguments);
        return Array.TrueForAll(errors, error => error is not null)
            ? DatasetResult.Failed(errors!)
            : await RunAsync(statement, arguments, errors, request.Cancellation);
    }

    private DatasetStatement StatementFor(string shape, RequestArguments arguments)
    {
        if (_statements.TryGetValue(shape, out var known))
            return known;
        var statement = DatasetStatement.Plan(bindings, rootFields, arguments);
        if (_statements.Count < MaxStatements)
            _statements.TryAdd(shape, statement);
        return statement;
    }

    private async ValueTask<CompiledResult> RunAsync(DatasetStatement statement, RequestArguments arguments, GraphQLError?[] errors, CancellationToken cancellationToken)
    {
        var command = statement.Sql(errors).CreateCommand(database, arguments);
        try
        {
            var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess | System.Data.CommandBehavior.SingleRow, cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return DatasetResult.Succeeded(command, reader, errors, statement.IgnoredFilters);
        }
        catch (NpgsqlException exception) when (DatabaseErrors.For(exception) is { } error)
        {
            await command.DisposeAsync();
            return DatasetResult.Failed([.. rootFields.Select(_ => error)]);
        }
    }
}
