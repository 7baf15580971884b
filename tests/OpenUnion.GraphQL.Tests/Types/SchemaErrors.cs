using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Types;

/// <summary>What building a schema reports: <c>message (line:column, …)</c>, one string an error.</summary>
internal static class SchemaErrors
{
    /// <summary>Errors of a document; lines are counted after the first line break.</summary>
    public static string[] Of(string sdl) => Errors(() => Schema.Build(sdl));

    /// <summary>Errors of a document to which a Query type is added at the end.</summary>
    public static string[] OfTypes(string sdl) => Of(sdl + "\ntype Query { q: Int }");

    /// <summary>Errors of a document that extends a schema.</summary>
    public static string[] OfExtension(string schema, string sdl) =>
        Errors(() => Schema.Build(schema).Extend(Parser.ParseDocument(sdl)));

    private static string[] Errors(Func<Schema> build)
    {
        try
        {
            build();
            return [];
        }
        catch (SchemaException exception)
        {
            return [.. exception.Errors.Select(error => error.ToString())];
        }
    }
}
