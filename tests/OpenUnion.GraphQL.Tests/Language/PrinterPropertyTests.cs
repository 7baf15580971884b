using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class PrinterPropertyTests
{
    [Fact]
    public void What_is_printed_parses_to_the_same_tree() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(DocumentGenerator.Documents.ToArbitrary(), text =>
        {
            var document = Parser.ParseDocument(text);
            var parsed = Parser.ParseDocument(Printer.Print(document));
            TreeText.Of(parsed).ShouldBe(TreeText.Of(document));
        }));

    [Fact]
    public void What_is_parsed_prints_all_its_tokens() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(DocumentGenerator.Documents.ToArbitrary(), text =>
            Syntax.Tokens(Printer.Print(Parser.ParseDocument(text))).ShouldBe(Syntax.Tokens(text))));
}
