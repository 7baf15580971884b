using System.Buffers;
using System.Text;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Tests.Documents;

/// <summary>The engine in a program of its own.</summary>
public static class EngineExample
{
    private sealed record Book(string Title, int Year);
    private static readonly Book[] Books = [new("工人日报", 1949), new("Handbook of \"Stations\"", 2024)];

    private static readonly Schema Schema = Schema.Build("""
        type Query { books(since: Int! = 0): [Book!]! }
        type Book { title: String! year: Int! age(in: Int): Int }
        """);

    private static readonly Bindings Bindings = new Bindings()
        .Field("Query", "books", field => Books.Where(book => book.Year >= field.Argument<int>("since")))
        .Field("Book", "title", field => ((Book)field.Source!).Title)
        .Field("Book", "year", field => ((Book)field.Source!).Year)
        .Field("Book", "age", field => field.Argument<int?>("in") is { } year
            ? year - ((Book)field.Source!).Year
            : throw new GraphQLException("Say the year: age(in: 2026)."));

    private static readonly GraphQLEngine Engine = new(Schema, new()
    {
        Bindings = Bindings,
        Validate = (schema, document) => DocumentValidator.Validate(schema, document),
    });

    public static async Task<string> AnswerAsync(string query, Dictionary<string, object?>? variables = null)
    {
        var output = new ArrayBufferWriter<byte>();
        await Engine.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query), Variables = variables }, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
