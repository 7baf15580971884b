using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>What axe-core finds on a page: https://github.com/dequelabs/axe-core, the rules of WCAG 2.2 AA and its best practices.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Repository.PathOf("src", "OpenUnion.Web", "node_modules", "axe-core", "axe.min.js")));

    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run({ runOnly: tags });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
        }
        """;

    /// <summary>One line for each violation.</summary>
    public static async Task<string[]> RunAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
