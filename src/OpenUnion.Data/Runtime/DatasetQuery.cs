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

    /// <summary>For each shape of arguments, what of their values decides the statement too.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<Func<RequestArguments, string>>> _shapes = new(StringComparer.Ordinal);

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
        if (_shapes.TryGetValue(shape, out var shapes) && _statements.TryGetValue(Key(shape, shapes, arguments), out var known))
            return known;
        var statement = DatasetStatement.Plan(bindings, rootFields, arguments);
        if (_statements.Count >= MaxStatements)
            Forget();
        _shapes.TryAdd(shape, statement.Shapes);
        _statements.TryAdd(Key(shape, statement.Shapes, arguments), statement);
        return statement;
    }

    // Whoever varies most must not keep out the others for ever.
    private void Forget()
    {
        _statements.Clear();
        _shapes.Clear();
    }

    private static string Key(string shape, IReadOnlyList<Func<RequestArguments, string>> shapes, RequestArguments arguments) => shapes.Count switch
    {
        0 => shape,
        1 => shape + shapes[0](arguments),
        _ => string.Concat(shapes.Select(of => of(arguments)).Prepend(shape)),
    };

    private async ValueTask<CompiledResult> RunAsync(DatasetStatement statement, RequestArguments arguments, GraphQLError?[] errors, CancellationToken cancellationToken)
    {
        var command = statement.Sql(errors).CreateCommand(database, arguments);
        try
        {
            var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess | System.Data.CommandBehavior.SingleRow, cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var revision = reader.GetInt32(0);
            if (statement.CheckRevision(arguments, revision) is { } missing)
                return await FailAsync(command, reader, [.. errors.Select(error => error ?? missing)]);
            return DatasetResult.Succeeded(command, reader, statement.StateOf(arguments, revision), errors, statement.IgnoredFilters);
        }
        catch (NpgsqlException exception) when (DatabaseErrors.For(exception) is { } error)
        {
            await command.DisposeAsync();
            return DatasetResult.Failed([.. rootFields.Select(_ => error)]);
        }
    }

    private static async Task<CompiledResult> FailAsync(NpgsqlCommand command, NpgsqlDataReader reader, GraphQLError[] errors)
    {
        await reader.DisposeAsync();
        await command.DisposeAsync();
        return DatasetResult.Failed(errors);
    }
}
