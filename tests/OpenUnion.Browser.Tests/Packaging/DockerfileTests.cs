using System.Text.RegularExpressions;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests.Packaging;

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
        var projects = Directory.GetFiles(SourceTree.At("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(SourceTree.At("."), path));

        CopiedPaths().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).ShouldBe(projects, ignoreOrder: true);
    }

    [Fact]
    public void What_it_copies_is_not_ignored()
    {
        var ignored = SourceTree.ReadText("docker/Dockerfile.dockerignore").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        CopiedPaths().SelectMany(path => path.Split('/')).Intersect(ignored.Select(line => line.Replace("**/", ""))).ShouldBeEmpty();
    }

    // From the source tree: `COPY a b c/` copies a and b; `COPY --from=…` copies from an earlier stage.
    private static IEnumerable<string> CopiedPaths() =>
        from line in SourceTree.ReadText("docker/Dockerfile").Split('\n')
        where Copy().IsMatch(line)
        from path in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]
        select path;

    // A name with a star at its end is optional.
    private static bool Exists(string path) =>
        path.EndsWith('*') || File.Exists(SourceTree.At(path)) || Directory.Exists(SourceTree.At(path));

    [GeneratedRegex("^COPY (?!--from=)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Copy();
}
