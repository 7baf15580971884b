using Npgsql;
using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Runtime;

/// <summary>Answers the root fields of the dataset: all of an operation's in one statement, in one round trip.</summary>
public sealed class DatasetCompiler(GraphBindings bindings, NpgsqlDataSource database) : FieldCompiler
{
    /// <inheritdoc/>
    public override bool Handles(FieldDefinition rootField) => bindings.Contains(rootField);

    /// <inheritdoc/>
    public override CompiledFields Compile(OperationVariant variant, IReadOnlyList<Selection> rootFields) =>
        new DatasetQuery(bindings, database, rootFields);
}
