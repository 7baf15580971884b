namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class ExecutableDefinitionsTests
{
    [Fact]
    public void Operations_and_fragments_are_executable() =>
        Errors("{ dog { ...F } } fragment F on Dog { name }").ShouldBe([]);

    [Fact]
    public void Definitions_of_the_type_system_are_not() =>
        Errors("{ dog { name } } type Cow { name: String } extend schema @x").ShouldBe(
        [
            "The \"Cow\" definition is not executable. (1:18)",
            "The schema definition is not executable. (1:44)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("ExecutableDefinitions", query);
}
