using System.Text.RegularExpressions;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Architecture;

/// <summary>What project references cannot hold: dependencies inside the data project point one way.</summary>
public partial class DependencyTests
{
    /// <summary>For each folder, the folders of the data project that it may use besides itself.</summary>
    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Schedules"] = ["Model"],
        ["Migrations"] = ["Exchange", "Model", "Schedules"],
        ["Graph"] = ["Model"],
        ["Planning"] = ["Graph", "Model"],
        ["Sql"] = ["Planning", "Model"],
        ["Runtime"] = ["Sql", "Planning", "Graph", "Migrations", "Model"],
        ["Exchange"] = ["Runtime", "Sql", "Planning", "Graph", "Schedules", "Model"],
    };

    [Fact]
    public void Every_folder_uses_only_those_below_it()
    {
        var source = Repository.PathOf("src", "OpenUnion.Data");
        var uses =
            from file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)
            where path.Length > 1 && path[0] is not ("bin" or "obj")
            from Match use in Use().Matches(File.ReadAllText(file))
            let used = use.Groups["folder"].Value
            where used != path[0] && !May[path[0]].Contains(used)
            select $"{string.Join('/', path)} uses {used}";
        uses.ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_references_nothing_but_the_framework()
    {
        typeof(GraphQL.GraphQLError).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name)
            .ShouldAllBe(name => name!.StartsWith("System", StringComparison.Ordinal));
    }

    [Fact]
    public void The_engine_speaks_of_neither_unions_nor_sql()
    {
        var source = Repository.PathOf("src", "OpenUnion.GraphQL");
        var words = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => Words().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(source, file));
        words.ShouldBeEmpty();
    }

    [GeneratedRegex(@"^using (static )?OpenUnion\.Data\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Use();

    [GeneratedRegex(@"\b(?:station|postgis|npgsql|geography)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Words();
}
