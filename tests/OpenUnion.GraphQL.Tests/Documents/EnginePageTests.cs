using OpenUnion.GraphQL.Conformance.Differential;

namespace OpenUnion.GraphQL.Tests.Documents;

/// <summary><c>docs/engine.md</c> says what is so.</summary>
public class EnginePageTests
{
    private static readonly string Root = Path.Combine(Oracle.Folder, "..", "..", "..");

    [Fact]
    public void The_program_on_the_page_is_the_one_that_is_compiled_here() =>
        Block("csharp").ShouldBe(Read("tests/OpenUnion.GraphQL.Tests/Documents/EngineExample.cs").TrimEnd());

    [Fact]
    public async Task The_program_gives_the_answers_on_the_page()
    {
        string[] answers =
        [
            await EngineExample.AnswerAsync("query ($y: Int!) { books(since: $y) { title age(in: 2026) } }", new(StringComparer.Ordinal) { ["y"] = 2000 }),
            await EngineExample.AnswerAsync("{ books { year age } }"),
            await EngineExample.AnswerAsync("{ books { titel } }"),
        ];
        string.Join('\n', answers).ShouldBe(Block("json"));
    }

    [Fact]
    public void The_page_names_every_deliberate_difference()
    {
        var page = Read("docs/engine.md");
        foreach (var difference in Difference.All) page.ShouldContain(difference.Name);
    }

    private static string Block(string language) => Read("docs/engine.md").Split($"```{language}\n")[1].Split("\n```")[0];

    private static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");
}
