using System.Text;
using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Csv;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Seeds;

public sealed class SeedFormTests
{
    public static TheoryData<string> TableNames => SeedPackage.TableNames;

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_canonical_writer_gives_the_same_bytes(string table)
    {
        var rows = SeedPackage.Of(table);
        var again = new MemoryStream();
        using (var writer = new CanonicalCsvWriter(again, [.. rows.Shape.Fields.Select(field => field.Name)]))
        {
            foreach (var row in rows.Rows.OrderBy(SortKey, KeyOrder.Instance))
            {
                foreach (var field in rows.Shape.Fields)
                    writer.Write(row[field.Name]);
                writer.EndRow();
            }
        }

        Encoding.UTF8.GetString(SeedPackage.Bytes(table)).ShouldBe(Encoding.UTF8.GetString(again.ToArray()));
        SeedPackage.Bytes(table).AsSpan().SequenceEqual(again.ToArray()).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Keys_are_unique_and_rows_ascend_by_them(string table)
    {
        var keys = SeedPackage.Of(table).Rows.Select(SortKey).ToList();
        for (var index = 1; index < keys.Count; index++)
            KeyOrder.Instance.Compare(keys[index - 1], keys[index]).ShouldBeLessThan(0, $"{table}, row {index + 1}");
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Every_value_has_the_one_form_of_its_kind(string table)
    {
        foreach (var row in SeedPackage.Of(table).Rows)
        {
            foreach (var field in row.Shape.Fields)
                CheckValue(row, field);
        }
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void There_is_neither_a_byte_order_mark_nor_a_carriage_return(string table)
    {
        var bytes = SeedPackage.Bytes(table);
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeFalse();
        bytes.Contains((byte)'\r').ShouldBeFalse();
        bytes[^1].ShouldBe((byte)'\n');
    }

    [Fact]
    public void Every_file_is_a_table()
    {
        var files = Directory.GetFiles(Repository.PathOf("seeds"), "*.csv").Select(Path.GetFileNameWithoutExtension);
        files.ShouldBe(SeedPackage.Schema.Tables.Select(table => table.Name), ignoreOrder: true);
    }

    private static void CheckValue(SeedRow row, PackageField field)
    {
        var text = row[field.Name];
        var where = $"{row}, {field.Name}: '{text}'";
        if (text.Length == 0)
        {
            field.Required.ShouldBeFalse(where);
            return;
        }

        text.Trim().ShouldBe(text, where);
        (field.MaxLength is not { } longest || text.Length <= longest).ShouldBeTrue(where);
        var items = field.IsList ? text.Split(';') : [text];
        items.Distinct().Count().ShouldBe(items.Length, where);
        items.All(item => SeedValue.IsCanonical(field, item)).ShouldBeTrue(where);
    }

    private static (PackageTable Table, string[] Key) SortKey(SeedRow row) => (row.Shape, [.. row.Key]);

    /// <summary>Keys field by field, text by its UTF-8 bytes, numbers by what they are.</summary>
    private sealed class KeyOrder : IComparer<(PackageTable Table, string[] Key)>
    {
        public static KeyOrder Instance { get; } = new();

        public int Compare((PackageTable Table, string[] Key) x, (PackageTable Table, string[] Key) y)
        {
            for (var index = 0; index < x.Key.Length; index++)
            {
                var isNumber = x.Table.Fields.Single(field => field.Name == x.Table.Key[index]).Kind == FieldKind.Integer;
                var order = isNumber
                    ? int.Parse(x.Key[index]).CompareTo(int.Parse(y.Key[index]))
                    : Encoding.UTF8.GetBytes(x.Key[index]).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y.Key[index]));
                if (order != 0)
                    return order;
            }

            return 0;
        }
    }
}
