using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

public sealed partial class Schema
{
    /// <summary>Builds and validates a schema.</summary>
    /// <exception cref="SchemaException">With every error, syntax errors included.</exception>
    public static Schema Build(string sdl, SchemaOptions? options = null) => Build([Parse(sdl, options)], options);

    /// <inheritdoc cref="Build(string, SchemaOptions?)"/>
    public static Schema Build(DocumentNode document, SchemaOptions? options = null) => Build([document], options);

    /// <summary>Builds one schema of several documents, whose order does not matter: an extension may come first.</summary>
    /// <exception cref="SchemaException">With every error.</exception>
    public static Schema Build(IReadOnlyList<DocumentNode> documents, SchemaOptions? options = null) =>
        SchemaBuilder.Build(null, documents, options ?? new());

    /// <summary>A new schema: this one with the definitions and extensions of a document.</summary>
    /// <exception cref="SchemaException">With every error.</exception>
    public Schema Extend(DocumentNode document, SchemaOptions? options = null) => SchemaBuilder.Build(this, [document], options ?? Options);

    private static DocumentNode Parse(string sdl, SchemaOptions? options)
    {
        try
        {
            return Parser.ParseDocument(sdl, (options ?? new()).Parser);
        }
        catch (GraphQLSyntaxException exception)
        {
            throw new SchemaException([exception.Error]);
        }
    }
}
