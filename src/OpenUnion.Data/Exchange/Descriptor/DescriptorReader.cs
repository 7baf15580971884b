using System.Text.Json;

namespace OpenUnion.Data.Exchange.Descriptor;

/// <summary>Which file holds a table.</summary>
/// <param name="Place">Where the descriptor says so, such as <c>resources[3]</c>.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="Path">Path of its file.</param>
public sealed record DescribedFile(string Place, string Table, string Path);

/// <summary>What a descriptor says, as far as import needs it.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Files">The files of its tables, in order.</param>
/// <param name="Problems">What is wrong with it: place (empty for the whole) and message.</param>
/// <param name="PartialOf">The revision that it was made on, where it is a part of the dataset and the rows that it lacks stay; null for a whole dataset.</param>
public sealed record DescribedPackage(string Name, IReadOnlyList<DescribedFile> Files, IReadOnlyList<(string Place, string Message)> Problems, int? PartialOf);

/// <summary>
/// Reads a descriptor. What it says about fields is not read: the schema is the program's own. Text must be read in
/// the one dialect of a package, so another encoding or dialect is an error.
/// </summary>
public sealed class DescriptorReader
{
    /// <summary>The longest descriptor in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    private const int MostResources = 1_000;

    private static readonly (string Name, string Value)[] Dialect =
        [("delimiter", "\",\""), ("quoteChar", "\"\\\"\""), ("doubleQuote", "true"), ("header", "true")];

    private readonly List<(string, string)> _problems = [];
    private readonly List<DescribedFile> _files = [];
    private int? _partialOf;

    private DescriptorReader()
    {
    }

    /// <summary>Reads the text of a descriptor; never throws.</summary>
    public static DescribedPackage Read(ReadOnlyMemory<byte> utf8)
    {
        var reader = new DescriptorReader();
        var name = reader.ReadRoot(utf8);
        return new DescribedPackage(name, reader._files, reader._problems, reader._partialOf);
    }

    private string ReadRoot(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                utf8 = utf8[3..];
            using var json = JsonDocument.Parse(utf8);
            return ReadPackage(json.RootElement);
        }
        catch (JsonException error)
        {
            var place = $"{error.LineNumber + 1}:{error.BytePositionInLine + 1}";
            _problems.Add((place, "found text that is not JSON, expected the descriptor of a data package"));
            return "";
        }
    }

    private string ReadPackage(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Report("", $"found {Describe(root)}, expected an object with name and resources");
            return "";
        }

        var name = Text(root, "name", "name", "the package's name: lower-case ASCII words or digits joined by single hyphens");
        if (name.Length > 0 && !(name.Length <= FieldLimits.MaxSlug && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.' or '_')))
            Report("name", $"found {Shorten(name)}, expected at most {FieldLimits.MaxSlug} of a-z, 0-9, '-', '.' and '_'");
        if (root.TryGetProperty(PackageDescriptor.PartialOf, out var part))
            ReadPart(part);
        if (!root.TryGetProperty("resources", out var resources) || resources.ValueKind != JsonValueKind.Array)
            Report("resources", $"found {Describe(resources)}, expected a list of resources");
        else if (resources.GetArrayLength() > MostResources)
            Report("resources", $"found {resources.GetArrayLength()} resources, expected one for each table");
        else
            ReadResources(resources);
        return name;
    }

    private void ReadPart(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var revision) && revision >= 0)
            _partialOf = revision;
        else
            Report(PackageDescriptor.PartialOf, $"found {Describe(part)}, expected the number of the revision that the package is a part of");
    }

    private void ReadResources(JsonElement resources)
    {
        var index = 0;
        foreach (var resource in resources.EnumerateArray())
            ReadResource($"resources[{index++}]", resource);
    }

    private void ReadResource(string place, JsonElement resource)
    {
        if (resource.ValueKind != JsonValueKind.Object)
        {
            Report(place, $"found {Describe(resource)}, expected an object with name and path");
            return;
        }

        var name = Text(resource, "name", $"{place}.name", "the name of a table");
        var path = Text(resource, "path", $"{place}.path", "the path of one file");
        if (name.Length > 0 && path.Length > 0)
            _files.Add(new DescribedFile(place, name, path));
        if (resource.TryGetProperty("encoding", out var encoding)
            && !(encoding.ValueKind == JsonValueKind.String && encoding.GetString()!.Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase)))
            Report($"{place}.encoding", $"found {Describe(encoding)}, expected \"utf-8\"");
        if (resource.TryGetProperty("dialect", out var dialect) && dialect.ValueKind == JsonValueKind.Object)
            ReadDialect($"{place}.dialect", dialect);
    }

    private void ReadDialect(string place, JsonElement dialect)
    {
        foreach (var (name, value) in Dialect)
        {
            using var expected = JsonDocument.Parse(value);
            if (dialect.TryGetProperty(name, out var found) && !JsonElement.DeepEquals(found, expected.RootElement))
                Report($"{place}.{name}", $"found {Describe(found)}, expected {value}");
        }
    }

    private string Text(JsonElement parent, string property, string place, string expected)
    {
        if (parent.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            return text;
        Report(place, $"found {Describe(value)}, expected {expected}");
        return "";
    }

    private void Report(string place, string message) => _problems.Add((place, message));

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Shorten(value.GetRawText()),
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
