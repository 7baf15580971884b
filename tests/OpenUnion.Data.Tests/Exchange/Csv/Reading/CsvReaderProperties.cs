using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OpenUnion.Data.Tests.Exchange.Csv.Reading;

/// <summary>The reader beside one that is too simple to be wrong.</summary>
public sealed class CsvReaderProperties
{
    private static readonly Gen<string> Field = Gen.Elements("a", "bc", "工", "𝄞", ",", "\"", "\n", "\r\n", "\r", " ", "").ListOf().Select(string.Concat);

    [Fact]
    public void What_is_written_is_read_whatever_the_buffer_holds() => Prop.ForAll(
        Field.NonEmptyListOf().Select(fields => fields.ToList()).NonEmptyListOf().Select(records => records.ToList()).ToArbitrary(),
        Gen.Choose(1, 9).ToArbitrary(),
        (records, chunk) =>
        {
            var text = string.Concat(records.Select(record => $"{string.Join(',', record.Select(Quote))}\n"));
            CsvReaderTests.Read(Encoding.UTF8.GetBytes(text), chunk).ShouldBe(string.Join(" / ", records.Select(record => string.Join('|', record))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_ends_in_records_or_faults_whatever_the_buffer_holds() => Prop.ForAll(
        Field.ToArbitrary(),
        Gen.Choose(1, 9).ToArbitrary(),
        (text, chunk) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            CsvReaderTests.Read(bytes, chunk).ShouldBe(CsvReaderTests.Read(bytes, bytes.Length + 1));
        }).QuickCheckThrowOnFailure();

    private static string Quote(string field) => field.AsSpan().ContainsAny(",\"\r\n") || field.Length == 0
        ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : field;
}
