using OpenUnion.Data.Exchange.Csv.Reading;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>The row at hand: its values in the order of the table's fields, whatever the order of the file's columns.</summary>
internal sealed class Row(CsvReader csv, IReadOnlyList<int> columns, IReadOnlyList<FieldCheck> checks)
{
    private readonly Cell[] _cells = new Cell[checks.Count];

    public Cell this[int field] => _cells[field];

    /// <summary>The bytes of a value; empty for one that is missing.</summary>
    public ReadOnlySpan<byte> Value(int field) => csv[columns[field]];

    /// <summary>The place of a field in the file.</summary>
    public int Column(int field) => columns[field];

    /// <summary>Whether a value is there and good.</summary>
    public bool Has(int field) => _cells[field] is { Present: true, Good: true };

    /// <summary>Checks each value by itself.</summary>
    public void Check(Action<int, Finding> report)
    {
        for (var field = 0; field < _cells.Length; field++)
        {
            if (checks[field].Check(Value(field), out _cells[field]) is { } finding)
                report(field, finding);
        }
    }
}
