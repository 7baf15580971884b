using System.Globalization;
using OpenUnion.Data.Exchange.Csv.Reading;
using OpenUnion.Data.Exchange.Descriptor;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>What is known of one value of the row at hand.</summary>
/// <param name="Present">Whether there is one.</param>
/// <param name="Good">Whether it may be stored; so is a value that may be missing and is.</param>
/// <param name="Number">Its number, or its day; nought for other kinds.</param>
internal readonly record struct Cell(bool Present, bool Good, double Number = 0);

/// <summary>Checks the values of one field by themselves.</summary>
internal sealed class FieldCheck
{
    private readonly CodeSet? _codes;
    private readonly bool _isRegion;
    private readonly int _maxCharacters;
    private readonly NumberRange _range;
    private readonly OpeningHoursCache _hours;

    public FieldCheck(PackageTable table, PackageField field, OpeningHoursCache hours)
    {
        Field = field;
        _codes = field.Vocabulary is { } vocabulary ? new CodeSet(vocabulary) : null;
        _isRegion = FieldLimits.IsRegionCode(field);
        _maxCharacters = field.MaxLength ?? FieldLimits.MaxCharacters;
        _range = FieldLimits.Range(table, field);
        _hours = hours;
    }

    public PackageField Field { get; }

    /// <summary>Checks a value; the finding is null for a good one.</summary>
    public Finding? Check(ReadOnlySpan<byte> value, out Cell cell)
    {
        cell = new Cell(!value.IsEmpty, true);
        var finding = value.IsEmpty ? Missing() : TooLong(value) ?? (Field.IsList ? List(value) : Item(value, ref cell));
        if (finding is not null)
            cell = cell with { Good = false };
        return finding;
    }

    private Finding? Missing() => Field.Required ? new Finding("nothing", "a value") : null;

    private Finding? TooLong(ReadOnlySpan<byte> value)
    {
        if (value.Length <= _maxCharacters)
            return null;
        var characters = Utf8Text.CountCharacters(value);
        return characters > _maxCharacters
            ? new Finding(string.Create(CultureInfo.InvariantCulture, $"{characters:N0} characters"), string.Create(CultureInfo.InvariantCulture, $"at most {_maxCharacters:N0}"))
            : null;
    }

    private Finding? List(ReadOnlySpan<byte> value)
    {
        var cell = default(Cell);
        var count = 0;
        foreach (var range in value.Split((byte)';'))
        {
            var item = value[range];
            if (item.IsEmpty)
                return new Finding("an empty item", "items joined by single semicolons");
            if (++count > FieldLimits.MaxItems)
                return new Finding($"more than {FieldLimits.MaxItems} items", $"at most {FieldLimits.MaxItems}");
            if (Item(item, ref cell) is { } finding)
                return finding;
            if (IsAmong(item, value[..range.Start.Value]))
                return new Finding($"{Finding.Quote(item)} twice", "each item once");
        }

        return null;
    }

    private static bool IsAmong(ReadOnlySpan<byte> item, ReadOnlySpan<byte> before)
    {
        foreach (var range in before.Split((byte)';'))
        {
            if (before[range].SequenceEqual(item))
                return true;
        }

        return false;
    }

    private Finding? Item(ReadOnlySpan<byte> value, ref Cell cell) => Field.Kind switch
    {
        FieldKind.Text => null,
        FieldKind.Slug => Slug(value),
        FieldKind.Integer => Integer(value, ref cell),
        FieldKind.Number or FieldKind.Decimal or FieldKind.Longitude or FieldKind.Latitude => Number(value, ref cell),
        FieldKind.Boolean => value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8) ? null : Not(value, "true or false"),
        FieldKind.Date => Date(value, ref cell),
        FieldKind.Code => _codes!.Contains(value) ? null : Not(value, _codes.Expected(value)),
        FieldKind.OpeningHours => Hours(value),
        _ => throw new NotSupportedException($"A field of kind {Field.Kind} cannot be checked."),
    };

    private Finding? Slug(ReadOnlySpan<byte> value)
    {
        if (_isRegion)
            return FieldValues.IsRegionCode(value) ? null : Not(value, "six digits");
        if (!FieldValues.IsSlug(value))
            return Not(value, "lower-case ASCII words or digits joined by single hyphens");
        return value.Length <= FieldLimits.MaxSlug
            ? null
            : new Finding($"a key of {value.Length} characters", $"at most {FieldLimits.MaxSlug}");
    }

    private Finding? Integer(ReadOnlySpan<byte> value, ref Cell cell)
    {
        if (!FieldValues.TryInteger(value, out var number))
            return Not(value, "a whole number");
        cell = cell with { Number = number };
        return number < _range.Least || number > _range.Greatest ? Not(value, $"a whole number {RangeText()}") : null;
    }

    private Finding? Number(ReadOnlySpan<byte> value, ref Cell cell)
    {
        if (!FieldValues.TryNumber(value, out var number))
            return Not(value, $"a decimal number without an exponent, of at most {FieldLimits.MaxDigits} digits");
        cell = cell with { Number = number };
        // A point is judged as a whole: see RowRules.
        if (Field.Kind is FieldKind.Longitude or FieldKind.Latitude)
            return null;
        return number < (double?)_range.Least || number > (double?)_range.Greatest ? Not(value, $"a number {RangeText()}") : null;
    }

    private static Finding? Date(ReadOnlySpan<byte> value, ref Cell cell)
    {
        if (!FieldValues.TryDate(value, out var day))
            return Not(value, "a date as YYYY-MM-DD");
        cell = cell with { Number = day };
        return null;
    }

    private Finding? Hours(ReadOnlySpan<byte> value) => _hours.Check(value) is { } error
        ? Not(value, $"opening hours in OSM syntax; at its column {error.Position} {error.Message}")
        : null;

    private string RangeText() => (_range.Least, _range.Greatest) switch
    {
        ({ } least, int.MaxValue or long.MaxValue) => $"from {least} to {_range.Greatest}",
        ({ } least, null) => $"of at least {least}",
        var (least, greatest) => $"from {least} to {greatest}",
    };

    private static Finding? Not(ReadOnlySpan<byte> value, string expected) => new(Finding.Quote(value), expected);
}
