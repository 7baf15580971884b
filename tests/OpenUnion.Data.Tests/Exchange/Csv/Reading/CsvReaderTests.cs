using System.Text;
using OpenUnion.Data.Exchange.Csv.Reading;

namespace OpenUnion.Data.Tests.Exchange.Csv.Reading;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a,b\nc,d\n", "a|b / c|d")]
    [InlineData("a,b\r\nc,d", "a|b / c|d")]
    [InlineData("\ufeffa,b\n", "a|b")]
    [InlineData("a,\n", "a|")]
    [InlineData(",,", "||")]
    [InlineData("\n", "")]
    [InlineData("\"a\",\"b\"\n", "a|b")]
    [InlineData("\"a,b\"\n", "a,b")]
    [InlineData("\"a\"\"b\",\"\"\"\",\"\"\n", "a\"b|\"|")]
    [InlineData("\"a\nb\r\nc\",d\n", "a\nb\r\nc|d")]
    [InlineData("工会,驿站𝄞\n", "工会|驿站𝄞")]
    public void Records_are_read_as_RFC_4180_says(string text, string records)
    {
        Read(text, chunk: 1).ShouldBe(records);
        Read(text, chunk: 1_000).ShouldBe(records);
    }

    [Theory]
    [InlineData("a\n\"b", "a / 2:1 a quote that is never closed!")]
    [InlineData("a,\"b\"c\nd\n", "1:6 text after a closing quote / d")]
    [InlineData("a,b\"c\nd\n", "1:4 a quote inside a field that does not begin with one / d")]
    [InlineData("\"x\ny\",工会b\"c\nd\n", "2:7 a quote inside a field that does not begin with one / d")]
    [InlineData("a\rb\nd\n", "1:2 a carriage return without a line feed / d")]
    [InlineData("a\r", "1:2 a carriage return without a line feed")]
    [InlineData("a\0b\nd\n", "1:2 a NUL byte / d")]
    public void A_fault_says_where_it_is_and_the_next_line_is_read(string text, string records)
    {
        Read(text, chunk: 1).ShouldBe(records);
        Read(text, chunk: 1_000).ShouldBe(records);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x2C, 0xB9, 0xA4 }, "1:3 the byte 0xB9, which is not UTF-8")]
    [InlineData(new byte[] { 0x61, 0x0A, 0xE5, 0xB7, 0xA5, 0xC0, 0x80 }, "a / 2:2 the byte 0xC0, which is not UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "1:1 the byte 0xED, which is not UTF-8")]
    [InlineData(new byte[] { 0x61, 0xE5, 0xB7 }, "1:2 the byte 0xE5, which is not UTF-8")]
    public void Bytes_that_are_not_UTF_8_are_a_fault(byte[] bytes, string records) => Read(bytes, chunk: 1).ShouldBe(records);

    [Fact]
    public void Lines_and_columns_count_from_one_and_characters_not_bytes()
    {
        using var csv = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes("\ufeff工会,b\n\"x\n驿站\",𝄞,\"c\"\nlast\n")));

        csv.Read();
        csv.PositionOf(0).ShouldBe(new TextPosition(1, 1));
        csv.PositionOf(1).ShouldBe(new TextPosition(1, 4));
        csv.Read();
        csv.Line.ShouldBe(2);
        csv.PositionOf(0).ShouldBe(new TextPosition(2, 1));
        csv.PositionOf(1).ShouldBe(new TextPosition(3, 5));
        csv.PositionOf(2).ShouldBe(new TextPosition(3, 7));
        csv.Read();
        csv.Line.ShouldBe(4);
        csv.Number.ShouldBe(3);
    }

    [Fact]
    public void A_record_of_exactly_1_MB_is_read()
    {
        var text = $"{new string('a', CsvReader.MaxRecordBytes)}\nb\n";

        Read(text, chunk: 100_000).Length.ShouldBe(CsvReader.MaxRecordBytes + " / b".Length);
    }

    [Theory]
    [InlineData("", "1:1 a row of more than 1 MB!")]
    [InlineData("x,", "1:3 a row of more than 1 MB!")]
    [InlineData("x\n\"", "x / 2:1 a row of more than 1 MB!")]
    public void A_longer_record_ends_the_file(string before, string records) =>
        Read($"{before}{new string('a', CsvReader.MaxRecordBytes + 1)}\nb\n", chunk: 100_000).ShouldBe(records);

    [Fact]
    public void A_large_file_is_read_in_little_memory()
    {
        using var csv = new CsvReader(new Endless(200 << 20));
        csv.Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var records = 1;
        while (csv.Read())
            records++;

        records.ShouldBe((200 << 20) / Endless.Line.Length);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000);
    }

    /// <summary>Records joined by slashes, fields by bars; a fault as its position and what was found, with a ! if it ends the file.</summary>
    internal static string Read(byte[] bytes, int chunk)
    {
        using var csv = new CsvReader(new Chunks(bytes, chunk));
        var records = new List<string>();
        while (csv.Read())
        {
            records.Add(csv.Fault is { } fault
                ? $"{fault.Position.Line}:{fault.Position.Column} {fault.Found}{(fault.EndsFile ? "!" : "")}"
                : string.Join('|', Enumerable.Range(0, csv.FieldCount).Select(field => Encoding.UTF8.GetString(csv[field]))));
        }

        return string.Join(" / ", records);
    }

    private static string Read(string text, int chunk) => Read(Encoding.UTF8.GetBytes(text), chunk);

    /// <summary>Gives a few bytes at a time, so that every place in a record is an end of the buffer once.</summary>
    private sealed class Chunks(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(chunk, count));
    }

    /// <summary>One line again and again, up to a length.</summary>
    private sealed class Endless(long length) : MemoryStream
    {
        public static readonly byte[] Line = "station-0001,\"a \"\"b\"\" c\",0123456789012345678901234\n"u8.ToArray();
        private long _at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var size = (int)Math.Min(count, length / Line.Length * Line.Length - _at);
            for (var i = 0; i < size; i++)
                buffer[offset + i] = Line[(_at + i) % Line.Length];
            _at += size;
            return size;
        }
    }
}
