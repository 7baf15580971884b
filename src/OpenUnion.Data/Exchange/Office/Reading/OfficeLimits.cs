namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>How much of a spreadsheet is read; an office's list has far less.</summary>
public static class OfficeLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int FileBytes = 20 << 20;

    /// <summary>Bytes of a workbook when it is unpacked.</summary>
    public const int UnpackedBytes = 200 << 20;

    /// <summary>Parts of a workbook.</summary>
    public const int Parts = 2_000;

    /// <summary>Rows with anything in them, in all sheets.</summary>
    public const int Rows = 50_000;

    /// <summary>Columns of a sheet.</summary>
    public const int Columns = 200;

    /// <summary>Groups of merged cells in a sheet.</summary>
    public const int Merged = 20_000;

    /// <summary>Characters of a cell.</summary>
    public const int CellCharacters = 4_000;
}
