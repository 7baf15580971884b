using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Language;

public class ParserFuzzTests
{
    private static readonly byte[] Seed = Encoding.UTF8.GetBytes("""
        query Q($a: [Int!] = [1, 2.5e3], $b: In = { x: "\u{4F1A}", y: ENUM }) @d { x: f(a: $a, t: "工\n会") { ...F ... on T @skip(if: true) { g } } }
        fragment F on T { id } # comment
        extend schema @link { mutation: M }
        type T implements A & B @key(fields: "id") { "text" f(a: Int = 1): [T!]! @deprecated }
        union U = | A | B enum E { A B } input In @oneOf { a: Int = null } scalar S directive @d repeatable on FIELD | QUERY
        """);

    private static readonly Gen<byte[]> Mutated =
        from edits in Gen.Choose(1, 4)
        from places in Gen.Choose(0, Seed.Length - 1).ArrayOf(edits)
        from lengths in Gen.Choose(0, 12).ArrayOf(edits)
        from inserted in Gen.Elements("", "{", "}", "\"", "\"\"\"", "\\u{", "...", "$", "@", "!", "extend", "on", "0x", "\u0000", "\uFEFF", "会").Select(Encoding.UTF8.GetBytes)
            .Or(Gen.Choose(0, 255).Select(b => new[] { (byte)b })).ArrayOf(edits)
        select Mutate(places, lengths, inserted);

    [Fact]
    public void Whatever_the_bytes_there_is_a_document_or_a_syntax_error_inside_the_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Mutated.ToArbitrary(), text =>
        {
            try
            {
                var document = Parser.ParseDocument(text);
                TreeText.Of(Parser.ParseDocument(document.ToString())).ShouldBe(TreeText.Of(document));
            }
            catch (GraphQLSyntaxException exception)
            {
                exception.Error.Message.ShouldStartWith("Syntax Error: ");
                exception.Error.Locations.Single().Line.ShouldBeInRange(1, 1 + text.Count(b => b is (byte)'\n' or (byte)'\r'));
            }
        }));

    [Fact]
    public void Whatever_the_definitions_there_is_a_schema_or_errors_that_say_why() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(DocumentGenerator.Documents.ToArbitrary(), text =>
        {
            var parsed = Parser.ParseDocument(text);
            Should.Throw<SchemaException>(() => Schema.Build(parsed)).Errors.ShouldNotBeEmpty();
            try
            {
                SchemaPrinter.Print(Schema.Build(parsed, new() { AssumeValid = true }), _ => true).ShouldNotBeNull();
            }
            catch (SchemaException exception)
            {
                exception.Errors.ShouldAllBe(error => error.Message.StartsWith("Unknown type \"", StringComparison.Ordinal));
            }
        }));

    private static byte[] Mutate(int[] places, int[] lengths, byte[][] inserted)
    {
        var text = Seed.ToList();
        for (var i = 0; i < places.Length; i++)
        {
            var at = Math.Min(places[i], text.Count);
            text.RemoveRange(at, Math.Min(lengths[i], text.Count - at));
            text.InsertRange(at, inserted[i]);
        }

        return [.. text];
    }
}
