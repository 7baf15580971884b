using OpenUnion.Data.Exchange.Import.Checks;

namespace OpenUnion.Data.Exchange.Import.Staging;

/// <summary>
/// Watches whether the keys of a file ascend by bytes, as a canonical package's do: then none can occur twice, and the
/// database need not look for duplicates. Equal keys have equal bytes, because each value has one spelling.
/// </summary>
internal sealed class KeyOrder(PackageTable table)
{
    private readonly int[] _fields = [.. table.Key.Select(key => table.Fields.ToList().FindIndex(field => field.Name == key))];
    private readonly byte[][] _last = [.. table.Key.Select(_ => Array.Empty<byte>())];
    private readonly int[] _lengths = new int[table.Key.Count];
    private bool _any;

    public bool Ascends { get; private set; } = true;

    public void See(Row row)
    {
        if (!Ascends)
            return;
        Ascends = !_any || IsAbove(row);
        _any = true;
        for (var part = 0; part < _fields.Length; part++)
            Keep(part, row.Value(_fields[part]));
    }

    private bool IsAbove(Row row)
    {
        for (var part = 0; part < _fields.Length; part++)
        {
            var order = row.Value(_fields[part]).SequenceCompareTo(_last[part].AsSpan(0, _lengths[part]));
            if (order != 0)
                return order > 0;
        }

        return false;
    }

    private void Keep(int part, ReadOnlySpan<byte> value)
    {
        if (_last[part].Length < value.Length)
            _last[part] = new byte[Math.Max(64, value.Length)];
        value.CopyTo(_last[part]);
        _lengths[part] = value.Length;
    }
}
