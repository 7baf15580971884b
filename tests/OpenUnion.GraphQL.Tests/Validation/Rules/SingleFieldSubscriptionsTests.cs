namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class SingleFieldSubscriptionsTests
{
    [Fact]
    public void One_field_may_be_selected_twice() =>
        Errors("subscription S { dog { name } ...F } fragment F on Subscription { dog { nick } ...F }").ShouldBe([]);

    [Fact]
    public void Further_fields_are_told_also_from_fragments() =>
        Errors("subscription S { dog { name } ...F ... on Subscription { x: cat { name } } } fragment F on Subscription { cat { name } }")
            .ShouldBe(["Subscription \"S\" must select only one top level field. (1:107, 1:58)"]);

    [Fact]
    public void Introspection_is_no_subscription() =>
        Errors("subscription { __typename }")
            .ShouldBe(["Anonymous Subscription must not select an introspection top level field. (1:16)"]);

    [Fact]
    public void The_field_does_not_depend_on_variables() =>
        Errors("subscription S($a: Boolean!) { dog @skip(if: $a) { name } ... @include(if: true) { cat { name } } }")
            .ShouldBe(["Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. (1:36, 1:63)"]);

    [Fact]
    public void A_fragment_for_another_type_selects_nothing() =>
        Errors("subscription S { ... on Query { dog { name } } }")
            .ShouldBe(["Subscription \"S\" must select one top level field. (1:16)"]);

    private static string[] Errors(string query) => Documents.Errors("SingleFieldSubscriptions", query);
}
