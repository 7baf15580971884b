using System.Text.RegularExpressions;
using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests.Packaging;

/// <summary>Holds the image's recipe and the source tree together where no Docker engine runs.</summary>
public sealed partial class DockerfileTests
{
    [Fact]
    public void Every_path_that_it_copies_exists()
    {
        var missing = CopiedPaths().Where(path => !Exists(path)).ToList();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_behind_the_program_is_restored_before_the_sources_are_copied()
    {
        var projects = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path));

        CopiedPaths().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).ShouldBe(projects, ignoreOrder: true);
    }

    [Fact]
    public void What_it_copies_is_not_ignored()
    {
        var ignored = File.ReadAllText(Repository.PathOf("docker/Dockerfile.dockerignore")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        CopiedPaths().SelectMany(path => path.Split('/')).Intersect(ignored.Select(line => line.Replace("**/", ""))).ShouldBeEmpty();
    }

    // From the source tree: `COPY a b c/` copies a and b; `COPY --from=…` copies from an earlier stage.
    private static IEnumerable<string> CopiedPaths() =>
        from line in File.ReadAllText(Repository.PathOf("docker/Dockerfile")).Split('\n')
        where Copy().IsMatch(line)
        from path in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]
        select path;

    // A name with a star at its end is optional.
    private static bool Exists(string path) =>
        path.EndsWith('*') || File.Exists(Repository.PathOf(path)) || Directory.Exists(Repository.PathOf(path));

    [GeneratedRegex("^COPY (?!--from=)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Copy();
}
