using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Exchange.Csv;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Tests.Exchange.Csv;

public sealed class CanonicalCsvWriterTests
{
    [Fact]
    public void A_table_begins_with_its_header_and_ends_its_lines_with_LF() =>
        Table(["slug", "name"], writer => Row(writer, () => writer.Write("a"), () => writer.Write("驿站"))).ShouldBe("slug,name\na,驿站\n");

    [Fact]
    public void Null_and_the_empty_string_are_the_empty_field()
    {
        Field(writer => writer.Write((string?)null)).ShouldBe("");
        Field(writer => writer.Write("")).ShouldBe("");
        Field(writer => writer.Write((long?)null)).ShouldBe("");
        Field(writer => writer.Write((double?)null)).ShouldBe("");
        Field(writer => writer.Write((decimal?)null)).ShouldBe("");
        Field(writer => writer.Write((bool?)null)).ShouldBe("");
        Field(writer => writer.Write((DateOnly?)null)).ShouldBe("");
        Field(writer => writer.Write((StationAccess?)null)).ShouldBe("");
        Field(writer => writer.WriteList()).ShouldBe("");
    }

    [Theory]
    [InlineData("plain text; 'quoted'", "plain text; 'quoted'")]
    [InlineData(" spaces ", " spaces ")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    public void Only_a_comma_a_quote_and_line_ends_are_quoted(string text, string expected) =>
        Field(writer => writer.Write(text)).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(116.39723, "116.39723")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1.5e-7, "0.00000015")]
    [InlineData(-2e-6, "-0.000002")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(-1.234567890123456e22, "-12345678901234560000000")]
    public void A_number_has_no_exponent(double value, string expected) => Field(writer => writer.Write(value)).ShouldBe(expected);

    [Fact]
    public void Every_finite_number_reads_back_as_itself() => Prop.ForAll<double>(value =>
    {
        if (!double.IsFinite(value))
            return;
        var text = Field(writer => writer.Write(value));
        text.ShouldNotContain("E");
        double.Parse(text, CultureInfo.InvariantCulture).ShouldBe(value);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    public void The_extreme_numbers_read_back_as_themselves(double value) =>
        double.Parse(Field(writer => writer.Write(value)), CultureInfo.InvariantCulture).ShouldBe(value);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_an_error(double value) =>
        Should.Throw<ArgumentException>(() => Field(writer => writer.Write(value))).Message.ShouldStartWith("Found the number ");

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("100", "100")]
    [InlineData("186100.000", "186100")]
    [InlineData("-0.0", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_decimal_has_no_trailing_zeros(string value, string expected) =>
        Field(writer => writer.Write(decimal.Parse(value, CultureInfo.InvariantCulture))).ShouldBe(expected);

    [Fact]
    public void Whole_numbers_days_truth_values_and_codes_are_plain()
    {
        Field(writer => writer.Write(long.MinValue)).ShouldBe("-9223372036854775808");
        Field(writer => writer.Write(new DateOnly(0987, 6, 5))).ShouldBe("0987-06-05");
        Field(writer => writer.Write(true)).ShouldBe("true");
        Field(writer => writer.Write(false)).ShouldBe("false");
        Field(writer => writer.Write(StationAccess.QR_CODE)).ShouldBe("QR_CODE");
    }

    [Fact]
    public void Items_of_a_list_are_joined_by_semicolons()
    {
        Field(writer => writer.WriteList("a")).ShouldBe("a");
        Field(writer => writer.WriteList("a", "b,c")).ShouldBe("\"a;b,c\"");
        Field(writer => writer.WriteList<Audience>([Audience.COURIER, Audience.WOMEN])).ShouldBe("COURIER;WOMEN");
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("")]
    public void An_item_that_would_not_read_back_is_an_error(string item) =>
        Should.Throw<ArgumentException>(() => Field(writer => writer.WriteList("x", item)))
            .Message.ShouldBe($"Found the list item '{item}'; expected text without a semicolon.");

    [Fact]
    public void A_code_that_the_vocabulary_lacks_is_an_error() =>
        Should.Throw<ArgumentException>(() => Field(writer => writer.Write((StationAccess)99)))
            .Message.ShouldBe("Found the value 99; expected a code of StationAccess.");

    [Fact]
    public void A_row_of_another_width_than_the_header_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => Table(["a", "b"], writer => Row(writer, () => writer.Write("x"))))
            .Message.ShouldBe("Row 1 has 1 fields; the header has 2.");

    [Fact]
    public void Half_a_surrogate_pair_is_an_error() =>
        Should.Throw<ArgumentException>(() => Field(writer => writer.Write("\ud83d")));

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(70_000)]
    public void Text_longer_than_the_buffer_stays_whole(int length)
    {
        var text = new string('站', length) + "😀\"," + new string('a', length) + "😀";
        Field(writer => writer.Write(text)).ShouldBe('"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
    }

    [Fact]
    public void Rows_are_counted_without_the_header()
    {
        using var writer = new CanonicalCsvWriter(new MemoryStream(), "a");
        writer.Rows.ShouldBe(0);
        Row(writer, () => writer.Write("x"));
        writer.Rows.ShouldBe(1);
    }

    private static string Field(Action<CanonicalCsvWriter> write)
    {
        var table = Table(["a", "b"], writer => Row(writer, () => write(writer), () => writer.Write("end")));
        table.ShouldStartWith("a,b\n");
        table.ShouldEndWith(",end\n");
        return table[4..^5];
    }

    private static void Row(CanonicalCsvWriter writer, params ReadOnlySpan<Action> fields)
    {
        foreach (var field in fields)
            field();
        writer.EndRow();
    }

    private static string Table(string[] columns, Action<CanonicalCsvWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new CanonicalCsvWriter(stream, columns))
            write(writer);
        return new UTF8Encoding(false, true).GetString(stream.ToArray());
    }
}
