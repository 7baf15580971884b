using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Office.Layout;
using OpenUnion.Data.Exchange.Office.Places;
using OpenUnion.Data.Exchange.Office.Reading;
using OpenUnion.Data.Exchange.Office.Values;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>Reads the rows of one sheet, each cell by its column's reader.</summary>
/// <param name="system">The coordinate system that was named for the whole list.</param>
internal sealed class DraftReader(Sheet sheet, Header header, TableRows rows, RegionReader regions, PointPlausibility points, CoordinateSystem? system, OfficeFindings findings)
{
    private const int LongestName = 100;
    private const string SlugForm = "the slug of a station, or 新增 (new)";

    private readonly List<Quotation> _quotations = [];
    private readonly List<string> _remarks = [];
    private readonly Dictionary<string, Reading<string>> _hours = new(StringComparer.Ordinal);
    private SheetRow _row = null!;
    private bool _good;

    /// <summary>Whether no cell of a point can be read, because nothing says its coordinate system; that is said once.</summary>
    private readonly bool _withoutSystem = LacksSystem(sheet, header, system, findings);

    /// <summary>The row as a station; null where something is wrong with it, which is reported.</summary>
    public StationDraft? Read(SheetRow row)
    {
        (_row, _good) = (row, true);
        _quotations.Clear();
        _remarks.Clear();
        if (header.Columns.FirstOrDefault(column => column.Field < OfficeField.Ignored && FailedFormulas.Is(Text(column))) is { } failed)
        {
            Complain(failed.Index, new Complaint($"found {Import.Finding.Quote(Text(failed))}, a formula that failed, expected a value", $"公式出错（{Text(failed)}），应为内容"));
            return null;
        }

        var name = Name();
        var region = Check(Cell(OfficeField.RegionCode)?.Index ?? RegionColumn(), regions.Read(new RegionWords(Text(OfficeField.RegionCode), [Text(OfficeField.Province), Text(OfficeField.City), Text(OfficeField.County), Text(OfficeField.Region)], Text(OfficeField.Address))));
        var listed = Listed();
        var slug = Slug();
        var operatorColumn = OperatorColumn();
        var draft = new StationDraft(sheet.Name, row.Number, header[OfficeField.Name]!.Index, name, region!)
        {
            Slug = slug == "new" ? null : slug,
            IsNew = slug == "new",
            NameEn = Plain(OfficeField.NameEn, "name_en"),
            Address = Plain(OfficeField.Address, "address"),
            Point = Point(),
            Hours = Quoted(OfficeField.Hours, "opening_hours", Hours),
            Amenities = listed.Known,
            Missing = Missing(),
            Operator = operatorColumn is null ? null : Plain(operatorColumn, "operator_slug"),
            OperatorColumn = operatorColumn?.Index ?? 0,
            OperatorKind = Quoted<OrganizationKind?>(OfficeField.OperatorKind, "", Vocabularies.OrganizationKinds.Read),
            Kind = Quoted<StationKind?>(OfficeField.Kind, "kind", Vocabularies.Kinds.Read),
            Status = Quoted<StationStatus?>(OfficeField.Status, "status", Vocabularies.States.Read),
            Access = Quoted<StationAccess?>(OfficeField.Access, "access", Vocabularies.Accesses.Read),
            Serves = Serves(),
            Area = Quoted<double?>(OfficeField.Area, "area_square_metres", AreaReader.Read),
            OpenedOn = Quoted<DateOnly?>(OfficeField.OpenedOn, "opened_on", DayReader.Read),
            MostBeautiful = Text(OfficeField.MostBeautiful).Length == 0 ? null : Quoted<bool?>(OfficeField.MostBeautiful, "most_beautiful", YesNo.Read),
        };
        if (draft is { Point: { } point } && region is not null && points.Check(region, point.Position) is { } implausible)
            Complain(PointColumn(), implausible);
        return _good ? draft with { Note = Note(), Quotations = [new Quotation("", name), .. _quotations] } : null;
    }

    private static bool LacksSystem(Sheet sheet, Header header, CoordinateSystem? system, OfficeFindings findings)
    {
        var columns = header.Columns.Where(column => column.Field is OfficeField.Longitude or OfficeField.Latitude or OfficeField.Coordinates).ToList();
        if (columns.Count == 0 || system is not null || header[OfficeField.System] is not null || columns.Exists(column => column.System is not null))
            return false;
        findings.Problem(new OfficeFinding(sheet.Name, header.LastRow, columns[0].Index, new Complaint(
            "found coordinates of an unknown system, expected a column 坐标系, its name in the heading (高德经度), or --crs: WGS84 (GPS), GCJ02 (高德, 腾讯) or BD09 (百度)",
            "未说明坐标系；请加“坐标系”一列或在表头写明：WGS-84（GPS）、GCJ-02（高德、腾讯）或 BD-09（百度）")));
        return true;
    }

    private HeaderColumn? Cell(OfficeField field) => header[field] is { } column && Text(column).Length > 0 ? column : null;

    private string Text(HeaderColumn column) => rows.Text(_row, column.Index);

    private string Text(OfficeField field) => header[field] is { } column ? Text(column) : "";

    private void Complain(int column, Complaint complaint)
    {
        _good = false;
        findings.Problem(new OfficeFinding(sheet.Name, _row.Number, column, complaint));
    }

    private T? Check<T>(int column, Reading<T> reading)
    {
        if (reading.Complaint is { } complaint)
            Complain(column, complaint);
        return reading.Value;
    }

    private void Quote(string field, string words, string? note = null)
    {
        if (field.Length > 0)
            _quotations.Add(new Quotation(field, OneLine(words), note));
    }

    /// <summary>A cell through its reader; its words are kept where they say something.</summary>
    private T? Quoted<T>(OfficeField field, string cited, Func<string, Reading<T>> read)
    {
        if (header[field] is not { } column)
            return default;
        var value = Check(column.Index, read(Text(column)));
        if (value is not null)
            Quote(cited, Text(column));
        return value;
    }

    private string? Plain(OfficeField field, string cited) => header[field] is { } column ? Plain(column, cited) : null;

    private string? Plain(HeaderColumn column, string cited)
    {
        var text = Text(column);
        if (Absent.Is(text))
            return null;
        Quote(cited, text);
        return OneLine(text);
    }

    private string Name()
    {
        var column = header[OfficeField.Name]!;
        var name = OneLine(Text(column));
        if (Absent.Is(name))
            Complain(column.Index, new Complaint("found no name, expected the name of a station", "缺少名称"));
        else if (name.Length > LongestName)
            Complain(column.Index, new Complaint($"found a name of {name.Length} characters, expected at most {LongestName}", $"名称长达{name.Length}字，应在{LongestName}字以内"));
        else if (!name.Any(char.IsLetter))
            Complain(column.Index, new Complaint($"found {Import.Finding.Quote(name)}, expected the name of a station", $"“{name}”不像驿站名称"));
        return name;
    }

    private string? Slug()
    {
        var text = Text(OfficeField.Slug).Trim().ToLowerInvariant();
        if (text is "新增" or "新" or "新建")
            return "new";
        if (text.Length > 0 && text != "new" && !Import.Checks.FieldValues.IsSlug(System.Text.Encoding.UTF8.GetBytes(text)))
            Complain(header[OfficeField.Slug]!.Index, new Complaint($"found {Import.Finding.Quote(text)}, expected {SlugForm}", $"“{text}”应为数据集中驿站的标识，或“新增”"));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Most stations of a list have the hours of another.</summary>
    private Reading<string> Hours(string text)
    {
        if (!_hours.TryGetValue(text, out var reading))
            _hours.Add(text, reading = HoursReader.Read(text));
        return reading;
    }

    private int RegionColumn() =>
        (Cell(OfficeField.County) ?? Cell(OfficeField.Region) ?? Cell(OfficeField.City) ?? Cell(OfficeField.Province) ?? header[OfficeField.County] ?? header[OfficeField.Region] ?? header[OfficeField.Address] ?? header[OfficeField.Name]!).Index;

    private int PointColumn() => (header[OfficeField.Longitude] ?? header[OfficeField.Coordinates])!.Index;

    /// <summary>Of several columns about who runs it, the first by rank that says something.</summary>
    private HeaderColumn? OperatorColumn() => header.All(OfficeField.Operator).OrderBy(column => column.Rank).FirstOrDefault(column => !Absent.Is(Text(column)));

    private PlacedPoint? Point()
    {
        var (x, y, both) = (header[OfficeField.Longitude], header[OfficeField.Latitude], Cell(OfficeField.Coordinates));
        var words = both is not null ? Text(both) : x is not null && y is not null ? $"{Text(x)}, {Text(y)}" : "";
        if (_withoutSystem || words.Trim(' ', ',').Length == 0)
            return null;
        if (SystemOf(both ?? x!) is not { } found)
            return null;
        var point = both is not null ? Check(both.Index, PointReader.Read(Text(both), found)) : Check(x!.Index, PointReader.Read(Text(x), Text(y!), found));
        if (point is not null)
            Quote("location", words, found == CoordinateSystem.WGS84 ? null : $"由 {found} 换算为 WGS-84");
        return point;
    }

    /// <summary>The system of a point, by its row, its heading and what was named for the list, which must not differ.</summary>
    private CoordinateSystem? SystemOf(HeaderColumn column)
    {
        var row = header[OfficeField.System] is { } own ? Check(own.Index, SystemReader.Read(Text(own))) : null;
        var said = new[] { row, column.System ?? header[OfficeField.Latitude]?.System, system }.OfType<CoordinateSystem>().Distinct().ToList();
        if (said is [var one])
            return one;
        if (_good || said.Count > 1)
        {
            Complain(header[OfficeField.System]?.Index ?? column.Index, said.Count == 0
                ? new Complaint("found coordinates without their system, expected WGS-84, GCJ-02 or BD-09", "未说明坐标系：WGS-84、GCJ-02 或 BD-09")
                : new Complaint($"found {string.Join(" and ", said)} for one point, expected one coordinate system", $"同一坐标说成 {string.Join("、", said)}，应只有一个坐标系"));
        }

        return null;
    }

    /// <summary>Amenities of the list, and of the columns that are about one each.</summary>
    private Listed<AmenityKind> Listed()
    {
        var known = new Dictionary<AmenityKind, string>();
        foreach (var column in header.All(OfficeField.Amenities))
        {
            var listed = AmenityReader.Read(Text(column));
            foreach (var (code, words) in listed.Known)
                known.TryAdd(code, words);
            Remember(column, listed.Unknown, "amenities", "设施");
        }

        foreach (var column in header.All(OfficeField.Amenity))
        {
            if (Check(column.Index, YesNo.Read(Text(column))) == true)
                known.TryAdd(column.Amenity!.Value, column.Heading);
        }

        foreach (var (code, words) in known)
            Quote($"amenities.{code}", words);
        return new([.. known.Select(pair => (pair.Key, pair.Value))], []);
    }

    private AmenityKind[] Missing() =>
        [.. header.All(OfficeField.Amenity).Where(column => Text(column).Length > 0 && YesNo.Read(Text(column)).Value == false).Select(column => column.Amenity!.Value)];

    private Audience[] Serves()
    {
        if (header[OfficeField.Serves] is not { } column)
            return [];
        var listed = AmenityReader.ReadAudiences(Text(column));
        Remember(column, listed.Unknown, "audiences", "服务对象");
        if (listed.Known.Count > 0)
            Quote("serves", Text(column));
        return [.. listed.Known.Select(entry => entry.Code)];
    }

    /// <summary>What the vocabulary has no word for is not lost: it stays in the note.</summary>
    private void Remember(HeaderColumn column, IReadOnlyList<string> items, string what, string chinese)
    {
        if (items.Count == 0)
            return;
        var text = string.Join("、", items.Select(OneLine));
        _remarks.Add($"其他{chinese}：{text}。");
        findings.Remark(new OfficeFinding(sheet.Name, _row.Number, column.Index, new Complaint($"found {Import.Finding.Quote(text)}, which the vocabulary of {what} lacks: kept in the note", $"“{text}”不在词表中，写入备注")));
    }

    private string? Note()
    {
        var own = header.All(OfficeField.Note).Select(Text).Where(text => !Absent.Is(text)).Select(OneLine);
        var note = string.Join(" ", own.Concat(_remarks));
        return note.Length == 0 ? null : note[..Math.Min(note.Length, FieldLimits.MaxCharacters / 2)];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
