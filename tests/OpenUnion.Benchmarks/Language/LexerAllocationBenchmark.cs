using System.Runtime.CompilerServices;
using System.Text;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.Benchmarks.Language;

/// <summary>Splitting a document into tokens must not allocate.</summary>
internal static class LexerAllocationBenchmark
{
    public static async IAsyncEnumerable<Row> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new Source(Encoding.UTF8.GetBytes(Documents.ManyFields(GraphSchema.Build().Schema, 500)));
        yield return new("lexer-allocation", Batch.AllocatedBytes(() => Lex(source)), "bytes", Goal: Goal.AtMost(0));
    }

    private static void Lex(Source source)
    {
        var lexer = new Lexer(source);
        do lexer.Advance();
        while (lexer.Kind != TokenKind.EndOfFile);
    }
}
