using System.Text.RegularExpressions;
using OpenUnion.Data.Tests.Cases;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Documents;

/// <summary>The GraphQL of the README answers when pasted.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Operations() =>
        [.. Blocks().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(block => block.Groups["text"].Value)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_of_the_readme_answers_without_an_error_and_with_data(string operation)
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        using var client = new GraphClient(database.Reader);

        var answer = await client.AskAsync(operation);

        answer["errors"].ShouldBeNull(answer.ToJsonString());
        answer["data"]!.AsObject().ShouldAllBe(field => field.Value != null);
    }

    [GeneratedRegex("^```graphql\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blocks();
}
