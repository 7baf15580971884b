using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenUnion.Data.Exchange.Descriptor;

/// <summary>A licence under which a package may be used.</summary>
/// <param name="Name">SPDX or Open Definition identifier.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Path">Where its text is.</param>
public sealed record PackageLicense(string Name, string Title, string Path);

/// <summary>
/// The descriptor of a data package (<see href="https://datapackage.org/standard/data-package/"/>), as
/// <c>datapackage.json</c> holds it. The tables' part of it follows from the schema alone.
/// </summary>
/// <param name="Name">Name of the package: lower-case words joined by hyphens.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Licenses">The licences; any one of them will do.</param>
public sealed record PackageDescriptor(string Name, string Title, IReadOnlyList<PackageLicense> Licenses)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>
    /// The member that makes a package a part of the dataset: the revision that it was made on. Import adds and changes the rows
    /// that it holds and keeps all others; a whole dataset has no such member.
    /// </summary>
    public const string PartialOf = "partialOf";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The descriptor of <c>seeds/</c>.</summary>
    public static PackageDescriptor Seeds { get; } = new(
        "openunion-seeds",
        "Union services in China: stations, training, competitions, charity projects, and where each fact was published",
        [DataLicence]);

    /// <summary>The descriptor of packages that <c>openunion synth</c> writes.</summary>
    public static PackageDescriptor Synthetic { get; } = new(
        "openunion-synthetic",
        "Synthetic stations and records of national size, for tests and benchmarks; nothing in it is real",
        [DataLicence]);

    /// <summary>The descriptor of packages that are made of an office's spreadsheet.</summary>
    public static PackageDescriptor Office { get; } = new(
        "openunion-office",
        "Stations from an office's spreadsheet: the rows that it adds to the dataset or changes",
        [DataLicence]);

    private static PackageLicense DataLicence => new(Data.DataLicence.Identifier, Data.DataLicence.Title, Data.DataLicence.Url);

    /// <summary>Writes the descriptor of a package that holds every table of a schema, one CSV file each.</summary>
    public void Write(PackageSchema schema, Stream output)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Write(schema.Tables, null, output);
    }

    /// <summary>Writes the descriptor of a part of the dataset into a folder.</summary>
    /// <param name="tables">The tables that the part has rows of.</param>
    /// <param name="revision">The revision that it was made on.</param>
    public void WritePartTo(IEnumerable<PackageTable> tables, int revision, string directory)
    {
        ArgumentNullException.ThrowIfNull(tables);
        using var file = File.Create(Path.Combine(directory, FileName));
        Write(tables, revision, file);
    }

    /// <summary>Writes <c>datapackage.json</c> into a folder.</summary>
    public void WriteTo(PackageSchema schema, string directory)
    {
        using var file = File.Create(Path.Combine(directory, FileName));
        Write(schema, file);
    }

    private void Write(IEnumerable<PackageTable> tables, int? partialOf, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Layout))
            Write(tables, partialOf, json);
        output.WriteByte((byte)'\n');
    }

    private void Write(IEnumerable<PackageTable> tables, int? partialOf, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", Name);
        json.WriteString("title", Title);
        if (partialOf is { } revision)
            json.WriteNumber(PartialOf, revision);
        json.WriteStartArray("licenses");
        foreach (var license in Licenses)
        {
            json.WriteStartObject();
            json.WriteString("name", license.Name);
            json.WriteString("title", license.Title);
            json.WriteString("path", license.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var table in tables)
            TableDescriptor.Write(table, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
