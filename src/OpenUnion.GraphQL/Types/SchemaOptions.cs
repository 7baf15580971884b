using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>What a host adds to the documents of a schema.</summary>
public sealed record SchemaOptions
{
    /// <summary>Coercion of custom scalars by name; a scalar that is not here takes any value.</summary>
    public IReadOnlyDictionary<string, ScalarCoercion> Scalars { get; init; } = new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal);

    /// <summary>Bounds of the documents' text.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Schema;

    /// <summary>Skips all validation; what refers to nothing is still an error. For tools that show unfinished schemas.</summary>
    public bool AssumeValid { get; init; }
}
