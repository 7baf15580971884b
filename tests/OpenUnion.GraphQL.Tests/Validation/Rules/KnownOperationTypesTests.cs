namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class KnownOperationTypesTests
{
    [Fact]
    public void The_schema_has_a_type_for_the_operation() =>
        Errors("query { dog { name } } subscription S { dog { name } }").ShouldBe([]);

    [Fact]
    public void An_operation_without_a_root_type_is_an_error() =>
        Errors("mutation { x }")
            .ShouldBe(["The mutation operation is not supported by the schema. (1:1)"]);

    private static string[] Errors(string query) => Documents.Errors("KnownOperationTypes", query);
}
