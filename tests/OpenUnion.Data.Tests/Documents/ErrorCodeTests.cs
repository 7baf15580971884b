using System.Text.RegularExpressions;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Documents;

/// <summary><c>docs/errors.md</c> has every code of the program, and no other.</summary>
public sealed partial class ErrorCodeTests
{
    [Fact]
    public void Every_code_is_explained_once()
    {
        var used = SourceFiles().SelectMany(file => Used().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct(StringComparer.Ordinal);
        var explained = Explained().Matches(File.ReadAllText(Repository.PathOf("docs", "errors.md"))).Select(match => match.Groups["code"].Value);

        explained.ShouldBe(used, ignoreOrder: true);
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex("\"(?<code>OU[0-9]{4})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Used();

    [GeneratedRegex(@"^\| (?<code>OU[0-9]{4}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Explained();
}
