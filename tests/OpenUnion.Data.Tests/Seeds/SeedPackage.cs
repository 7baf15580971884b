using OpenUnion.Data.Exchange;
using OpenUnion.Data.Model;
using OpenUnion.Data.Tests.Exchange.Synthetic;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Seeds;

/// <summary>The tables of <c>seeds/</c>, read once, in the shape that the model gives them.</summary>
internal static class SeedPackage
{
    private static readonly Lazy<Dictionary<string, SeedTable>> Read = new(ReadAll);

    public static PackageSchema Schema { get; } = PackageSchema.Instance;

    public static IEnumerable<SeedTable> Tables => Schema.Tables.Select(table => Read.Value[table.Name]);

    public static TheoryData<string> TableNames => new(Schema.Tables.Select(table => table.Name));

    public static SeedTable Of(string table) => Read.Value[table];

    public static byte[] Bytes(string table) => File.ReadAllBytes(Repository.PathOf("seeds", table + ".csv"));

    private static Dictionary<string, SeedTable> ReadAll() => Schema.Tables.Select(Table).ToDictionary(table => table.Name, StringComparer.Ordinal);

    private static SeedTable Table(PackageTable shape)
    {
        var file = new CsvTable(System.Text.Encoding.UTF8.GetString(Bytes(shape.Name)));
        file.Columns.ShouldBe(shape.Fields.Select(field => field.Name), shape.Name);
        return new SeedTable(shape, [.. file.Rows.Select(values => new SeedRow(shape, values))]);
    }
}

/// <summary>One table: its shape and its rows.</summary>
internal sealed record SeedTable(PackageTable Shape, IReadOnlyList<SeedRow> Rows)
{
    public string Name => Shape.Name;
}

/// <summary>One row, each field as the text that stands in the file.</summary>
internal sealed class SeedRow
{
    private readonly Dictionary<string, string> _values;

    public SeedRow(PackageTable shape, IReadOnlyList<string> values)
    {
        Shape = shape;
        values.Count.ShouldBe(shape.Fields.Count, $"{shape.Name}: {string.Join(',', values)}");
        _values = shape.Fields.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    public PackageTable Shape { get; }

    public string this[string field] => _values[field];

    public IEnumerable<string> Key => Shape.Key.Select(column => this[column]);

    public bool Has(string field) => _values.GetValueOrDefault(field) is { Length: > 0 };

    public string[] List(string field) => this[field].Length == 0 ? [] : this[field].Split(';');

    public override string ToString() => $"{Shape.Name} {string.Join(' ', Key)}";
}
