using System.Buffers;
using System.Globalization;
using OpenUnion.Data.Exchange.Csv.Reading;
using OpenUnion.Data.Exchange.Import.Checks;

namespace OpenUnion.Data.Exchange.Import.Staging;

/// <summary>Reads a file, checks each row by itself, reports what is wrong, and writes the rows for COPY.</summary>
internal sealed class RowStream : IDisposable
{
    private const int BatchBytes = 64 << 10;

    private readonly PackageFile _file;
    private readonly CsvReader _csv;
    private readonly ProblemList _problems;
    private readonly IReadOnlyList<StagedColumn> _staged;
    private readonly IReadOnlyList<RowRule> _rules;
    private readonly KeyOrder _order;
    private readonly IReadOnlyList<int>? _columns;
    private readonly Row? _row;
    private readonly Action<int, Finding> _reportField;
    private bool _complete = true;

    public RowStream(PackageFile file, ProblemList problems, OpeningHoursCache hours)
    {
        _file = file;
        _problems = problems;
        _csv = new CsvReader(file.Open());
        _staged = StagedColumn.Of(file.Table);
        _rules = RowRules.Of(file.Table);
        _order = new KeyOrder(file.Table);
        _columns = Header.Read(_csv, file.Table, Report);
        _reportField = (field, finding) => Report(_columns![field], InField(field, finding));
        if (_columns is not null)
            _row = new Row(_csv, _columns, [.. file.Table.Fields.Select(field => new FieldCheck(file.Table, field, hours))]);
        else if (_csv.Fault is { } fault)
            Report(fault);
    }

    public long Rows { get; private set; }

    public long BytesRead => _csv.BytesRead;

    public StagedTable Result => new(_file, _columns, Rows, _complete && _row is not null, _order.Ascends);

    public void Dispose() => _csv.Dispose();

    /// <summary>Reads until a batch is written; false at the end of the file.</summary>
    public bool ReadBatch(IBufferWriter<byte> output)
    {
        if (_row is null)
            return false;
        var copy = new CopyText(output);
        while (copy.Written < BatchBytes)
        {
            if (!_csv.Read())
                return false;
            Stage(_row, copy);
        }

        return true;
    }

    private void Stage(Row row, CopyText copy)
    {
        if (_csv.Fault is { } fault)
        {
            Report(fault);
            return;
        }

        if (_csv.FieldCount != _columns!.Count)
        {
            ReportWidth();
            return;
        }

        row.Check(_reportField);
        foreach (var rule in _rules)
        {
            if (rule.Applies(row) && rule.Check(row) is { } finding)
                _reportField(rule.Field, finding);
        }

        _order.See(row);
        Write(row, copy);
    }

    private void Write(Row row, CopyText copy)
    {
        foreach (var column in _staged)
            column.Write(row, copy);
        Span<byte> number = stackalloc byte[20];
        (_csv.Number - 1).TryFormat(number, out var length, default, CultureInfo.InvariantCulture);
        copy.Plain(number[..length]);
        copy.EndRow();
        Rows++;
    }

    private Finding InField(int field, Finding finding) => finding with { Found = $"{finding.Found} in {_file.Table.Fields[field].Name}" };

    private void Report(int column, Finding finding) =>
        _problems.Add(new Problem(_file, Math.Max(1, _csv.Number), column, _csv.Number == 0 ? new TextPosition(1, 1) : _csv.PositionOf(column), finding));

    private void Report(CsvFault fault)
    {
        _complete = false;
        _problems.Add(new Problem(_file, _csv.Number, fault.Field, fault.Position, new Finding(fault.Found, fault.Expected)));
    }

    private void ReportWidth()
    {
        _complete = false;
        var isEmpty = _csv.FieldCount == 1 && _csv[0].IsEmpty;
        var found = isEmpty ? "an empty line" : $"{_csv.FieldCount} {(_csv.FieldCount == 1 ? "field" : "fields")}";
        Report(Math.Min(_csv.FieldCount, _columns!.Count), new Finding(found, $"{_columns.Count} fields, as the header has"));
    }
}
