using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>From text to a <see cref="CompiledOperation"/>: parse, validate, choose the operation.</summary>
internal sealed class OperationCompiler(Schema schema, Bindings bindings, EngineOptions options)
{
    /// <summary>True for a text that the parser will refuse by its length.</summary>
    public bool IsTooLong(ReadOnlyMemory<byte> text) => text.Length > options.Parser.MaxBytes;

    public PreparedOperation Compile(ReadOnlyMemory<byte> text, string? operationName)
    {
        try
        {
            return Compile(Parser.ParseDocument(text, options.Parser), operationName);
        }
        catch (GraphQLSyntaxException exception)
        {
            return new([exception.Error]);
        }
    }

    public PreparedOperation Compile(DocumentNode document, string? operationName)
    {
        var errors = options.Validate(schema, document);
        if (errors.Count > 0) return new(errors);
        try
        {
            var definition = Choose(document, operationName);
            var root = schema.RootTypeOf(definition.Operation)
                ?? throw new GraphQLException(new GraphQLError($"Schema is not configured to execute {Printer.Keyword(definition.Operation)} operation.", definition.Location));
            return new(new CompiledOperation(schema, document, definition, root, bindings, options.Limits));
        }
        catch (GraphQLException exception)
        {
            return new([exception.Error]);
        }
    }

    // https://spec.graphql.org/September2025/#GetOperation()
    private static OperationDefinitionNode Choose(DocumentNode document, string? name)
    {
        OperationDefinitionNode? chosen = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation) continue;
            if (name is not null)
            {
                if (operation.Name == name) return operation;
                continue;
            }

            if (chosen is not null) throw new GraphQLException("Must provide operation name if query contains multiple operations.");
            chosen = operation;
        }

        return chosen ?? throw new GraphQLException(name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\".");
    }
}
