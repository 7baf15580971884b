using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>How values of a kind stand in Parquet: https://github.com/apache/parquet-format/blob/master/LogicalTypes.md</summary>
/// <param name="Physical">The physical type's number.</param>
/// <param name="Converted">The converted type's number, for older readers; null for none.</param>
/// <param name="Logical">The field of the union of logical types; null for none.</param>
/// <param name="Length">Bytes of a value of fixed length; null for others.</param>
internal sealed record ParquetType(int Physical, int? Converted = null, int? Logical = null, int? Length = null)
{
    public const int DecimalLogical = 5;

    /// <summary>Digits of a decimal, and those behind its point. With at most 28 digits in all, every whole number fits.</summary>
    public const int Precision = 38;

    public const int Scale = 10;

    public static ParquetType Of(ExportKind kind) => kind switch
    {
        ExportKind.Boolean => new(0),
        ExportKind.Integer => new(1),
        ExportKind.Date => new(1, Converted: 6, Logical: 6),
        ExportKind.Long => new(2),
        ExportKind.Number => new(5),
        ExportKind.Text => new(6, Converted: 0, Logical: 1),
        ExportKind.Point => new(6),
        ExportKind.Decimal => new(7, Converted: 5, Logical: DecimalLogical, Length: 16),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
