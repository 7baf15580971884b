using OpenUnion.Data.Exchange.Descriptor;

namespace OpenUnion.Data.Exchange.Import;

/// <summary>A package that lies in a folder.</summary>
/// <param name="Name">Its name; empty where its descriptor cannot be read.</param>
/// <param name="Files">The file of each table; none with problems.</param>
/// <param name="PartialOf">The revision that it was made on, where it is a part of the dataset; null for all of it.</param>
/// <param name="Problems">What is wrong with its descriptor; null if nothing is.</param>
internal sealed record FoundPackage(string Name, IReadOnlyList<PackageFile> Files, int? PartialOf, ImportProblems? Problems);

/// <summary>Finds the files of a package by its descriptor.</summary>
internal static class PackageFiles
{
    /// <summary>The package's name and files; with problems, no files.</summary>
    public static FoundPackage Find(string directory, PackageSchema schema)
    {
        var descriptor = new FileInfo(Path.Combine(directory, PackageDescriptor.FileName));
        if (!descriptor.Exists)
            return Failed("found no such file, expected the descriptor of a data package");
        if (descriptor.Length > DescriptorReader.MaxBytes)
            return Failed("found more than 1 MB, expected the descriptor of a data package");

        var package = DescriptorReader.Read(File.ReadAllBytes(descriptor.FullName));
        var problems = package.Problems.Select(problem => InDescriptor(problem.Place, problem.Message)).ToList();
        var files = Files(directory, schema, package, problems);
        if (problems.Count == 0)
            return new FoundPackage(package.Name, files, package.PartialOf, null);
        return new FoundPackage(package.Name, [], package.PartialOf, new ImportProblems(problems.Count, [.. problems.Take(ImportProblems.Shown)]));
    }

    private static FoundPackage Failed(string message) =>
        new("", [], null, new ImportProblems(1, [new ImportProblem(PackageDescriptor.FileName, null, null, message)]));

    private static ImportProblem InDescriptor(string place, string message) =>
        new(place.Length == 0 ? PackageDescriptor.FileName : $"{PackageDescriptor.FileName}:{place}", null, null, message);

    private static List<PackageFile> Files(string directory, PackageSchema schema, DescribedPackage package, List<ImportProblem> problems)
    {
        var files = new Dictionary<string, PackageFile>(StringComparer.Ordinal);
        foreach (var file in package.Files)
        {
            var tables = schema.ByName.Keys;
            if (!schema.ByName.TryGetValue(file.Table, out var table))
                problems.Add(InDescriptor($"{file.Place}.name", $"found {Finding.Quote(file.Table)}, expected the name of a table{Spelling.DidYouMean(file.Table, tables)}"));
            else if (files.ContainsKey(file.Table))
                problems.Add(InDescriptor($"{file.Place}.name", $"found {file.Table} twice, expected each table once"));
            else if (Reason(directory, file.Path) is { } reason)
                problems.Add(InDescriptor($"{file.Place}.path", reason));
            else
                files.Add(file.Table, FileOf(directory, file, table, files.Count));
        }

        if (package.PartialOf is not null)
            return [.. files.Values, .. schema.Tables.Where(table => !files.ContainsKey(table.Name)).Select(PackageFile.Absent)];
        // A descriptor that cannot be read would miss every table.
        if (problems.Count == 0)
            problems.AddRange(schema.Tables.Where(table => !files.ContainsKey(table.Name)).Select(table => InDescriptor("resources", $"found no resource {table.Name}, expected one for each table")));
        return [.. files.Values];
    }

    private static PackageFile FileOf(string directory, DescribedFile file, PackageTable table, int order)
    {
        var info = new FileInfo(Path.Combine(directory, file.Path));
        return new PackageFile(order, file.Path, info.FullName, table, info.Length);
    }

    /// <summary>Why a path may not be read; null if it may. A package never leads out of its own folder.</summary>
    private static string? Reason(string directory, string path)
    {
        var parts = path.Split('/');
        if (path.Contains("://", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal)
            || parts.Any(part => part is "" or "." or ".."))
            return $"found {Finding.Quote(path)}, expected a path below the package's folder";
        var full = directory;
        foreach (var part in parts)
        {
            full = Path.Combine(full, part);
            if (new FileInfo(full).LinkTarget is not null)
                return $"found {Finding.Quote(path)}, which is a link, expected a file";
        }

        return File.Exists(full) ? null : $"found {Finding.Quote(path)}, which does not exist, expected a file";
    }
}
