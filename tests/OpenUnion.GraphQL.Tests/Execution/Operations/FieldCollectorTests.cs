using System.Text;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Execution.Operations;

public class FieldCollectorTests
{
    private const string Sdl = """
        type Query { a(x: Int): A, b: A, node: Node }
        interface Node { id: ID, a: A }
        type A implements Node { id: ID, n: Int, a: A, b: A }
        type B implements Node { id: ID, a: A }
        """;

    [Theory]
    [InlineData("{ a { n } b { id } a { id } }", "a b")]
    [InlineData("{ b { n } ...F a { n } } fragment F on Query { c: a { n } b { id } }", "b c a")]
    [InlineData("{ ...F ...F x: __typename } fragment F on Query { a { n } ...F }", "a x")]
    [InlineData("{ ... { b { n } } ... on Query { a { n } } ... on A { n } }", "b a")]
    [InlineData("{ a @skip(if: true) { n } b @include(if: false) { n } ... @skip(if: true) { a { n } } ...F @include(if: false) } fragment F on Query { a { n } }", "")]
    [InlineData("{ a @skip(if: false) @include(if: true) { n } b @skip(if: false) @include(if: false) { n } }", "a")]
    [InlineData("{ ...F @skip(if: true) ...F } fragment F on Query { a { n } }", "a")]
    public void Fields_are_merged_in_the_order_of_their_first(string query, string expected) =>
        string.Join(' ', Root(query).Fields.Select(field => field.ResponseName)).ShouldBe(expected);

    [Fact]
    public void Merged_fields_select_what_all_of_them_select()
    {
        var a = Root("{ a(x: 1) { n } ...F } fragment F on Query { a(x: 1) { id n a { id } } }").Fields.ShouldHaveSingleItem();
        a.FieldNodes.Count.ShouldBe(2);
        a.Depth.ShouldBe(1);
        var fields = a.For((ObjectType)a.Type).Fields;
        fields.Select(field => field.ToString()).ShouldBe(["n: A.n", "id: A.id", "a: A.a"]);
        fields[2].Depth.ShouldBe(2);
    }

    [Fact]
    public void Selections_differ_by_runtime_type_and_are_kept()
    {
        var node = Root("{ node { id ... on A { n a { id } } ... on B { other: a { id } } } }").Fields[0];
        var a = (ObjectType)((FieldsType)node.Type.Named).Fields["a"]!.Type;
        node.For(a).Fields.Select(field => field.ResponseName).ShouldBe(["id", "n", "a"]);
        node.For(a).ShouldBeSameAs(node.For(a));
    }

    [Fact]
    public void Fragments_that_spread_fragments_may_be_as_many_as_a_document_holds()
    {
        var text = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 12_000; i++) text.Append($" fragment F{i} on Query {{ ...F{i + 1} }}");
        text.Append(" fragment F12000 on Query { a { n } }");
        Root(text.ToString()).Fields.ShouldHaveSingleItem().ResponseName.ShouldBe("a");
    }

    [Fact]
    public async Task Fields_nested_through_fragments_are_bounded()
    {
        var text = new StringBuilder("{ a { ...F0 } }");
        for (var i = 0; i < 1000; i++) text.Append($" fragment F{i} on A {{ a {{ ...F{i + 1} }} }}");
        text.Append(" fragment F1000 on A { n }");
        var self = new Dictionary<string, object?>();
        self["a"] = self;
        foreach (var depth in new[] { 15, OperationLimits.DeepestDepth })
        {
            await using var result = await Executed.Engine(Sdl, options: new() { Limits = new() { MaxDepth = depth } }).ExecuteAsync(Executed.Request(text.ToString(), root: self));
            var error = result.Errors.ShouldHaveSingleItem();
            error.Message.ShouldBe($"Fields are nested deeper than {depth} levels.");
            error.Path!.Count.ShouldBe(depth);
        }
    }

    [Fact]
    public async Task Fragments_that_multiply_are_bounded()
    {
        var text = new StringBuilder("{ a { ...F0 } }");
        for (var i = 0; i < 30; i++) text.Append($" fragment F{i} on A {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }}");
        text.Append(" fragment F30 on A { n }");
        var self = new Dictionary<string, object?>();
        self["a"] = self["b"] = self;
        var engine = Executed.Engine(Sdl, options: new() { Limits = new() { MaxSelections = 1000, MaxErrors = 5 }, ExecutionTimeout = TimeSpan.FromSeconds(2) });
        await using var result = await engine.ExecuteAsync(Executed.Request(text.ToString(), root: self));
        result.Errors[0].Message.ShouldBe("The operation selects more than 1000 fields.");
    }

    private static SelectionSet Root(string query) =>
        Executed.Engine(Sdl).Prepare(Encoding.UTF8.GetBytes(query)).Operation!.GetVariant(new Dictionary<string, object?>()).Root;
}
