using OpenUnion.Data.Exchange.Office.Reading;

namespace OpenUnion.Data.Exchange.Office.Marking;

/// <summary>Writes a text file again with the column of problems, in its own encoding.</summary>
internal static class CsvMarker
{
    public static void Write(string path, TextForm form, IReadOnlyList<SheetMarks> marks, string target)
    {
        var (text, _) = TextForm.Decode(path, File.ReadAllBytes(path));
        using var writer = new StreamWriter(File.Create(target), form.Encoding);
        var number = 0;
        foreach (var record in CsvSheet.Records(path, text, form.Delimiter))
        {
            number++;
            foreach (var mark in marks)
                Put(record, mark.Column, mark.Texts.GetValueOrDefault(number, ""));
            writer.Write(CsvSheet.Line(record, form.Delimiter));
        }
    }

    private static void Put(List<string> record, int column, string text)
    {
        if (text.Length == 0 && record.Count <= column)
            return;
        while (record.Count <= column)
            record.Add("");
        record[column] = text;
    }
}
