using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Engine;

public class ExecutionResultTests
{
    [Theory]
    [InlineData(false, false, "{}")]
    [InlineData(false, true, """{"extensions":{"a":1}}""")]
    [InlineData(true, false, """{"errors":[{"message":"x"}]}""")]
    [InlineData(true, true, """{"errors":[{"message":"x"}],"extensions":{"a":1}}""")]
    public async Task Without_data_every_combination_of_members_is_JSON(bool hasErrors, bool hasExtensions, string expected)
    {
        await using var result = ExecutionResult.Failed(hasErrors ? [new GraphQLError("x")] : []);
        if (hasExtensions) result.SetExtension("a", 1);

        (await result.Text()).ShouldBe(expected);
    }
}
