using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

public sealed class OpeningHoursErrorTests
{
    private const string AnyRule = "expected a rule (24/7, a month, a year, a weekday, PH, a time, open, off, unknown or a comment)";
    private const string Separator = "\";\", \",\", \"||\" or the end of the text";

    [Theory]
    [InlineData("", 1, "found the end of the text, " + AnyRule)]
    [InlineData("   ", 4, "found the end of the text, " + AnyRule)]
    [InlineData("Mo 08:00-12:00;", 16, "found the end of the text, " + AnyRule)]
    [InlineData(";Mo", 1, "found \";\", " + AnyRule)]
    [InlineData("周一至周五 8:00-20:00", 1, "found \"周\", " + AnyRule)]
    [InlineData("😀", 1, "found \"😀\", " + AnyRule)]
    [InlineData("\u0000", 1, "found \"U+0000\", " + AnyRule)]
    [InlineData("Mon 08:00-20:00", 1, "found \"Mon\", " + AnyRule)]
    [InlineData("Mo-Fri 08:00-20:00", 4, "found \"Fri\", expected a weekday (Mo, Tu, We, Th, Fr, Sa, Su)")]
    [InlineData("Mo-Fr 08:00-25:00, 08:00-49:00", 26, "found \"49:00\", expected an hour from 00 to 24 (or to 48 in a closing time)")]
    [InlineData("Mo-Fr 25:00-26:00", 7, "found \"25:00\", expected an hour from 00 to 24 (or to 48 in a closing time)")]
    [InlineData("008:00-20:00", 1, "found \"008:00\", expected an hour from 00 to 24 (or to 48 in a closing time)")]
    [InlineData("24:00-26:00", 1, "found \"24:00\", expected an opening time before 24:00")]
    [InlineData("08:00-48:01", 7, "found \"48:01\", expected a closing time up to 48:00")]
    [InlineData("08:60-20:00", 1, "found \"08:60\", expected minutes from 00 to 59 in two digits")]
    [InlineData("08:5-20:00", 1, "found \"08:5\", expected minutes from 00 to 59 in two digits")]
    [InlineData("08:00", 6, "found the end of the text, expected \"-\" and a closing time")]
    [InlineData("08:00~20:00", 6, "found \"~\", expected \"-\" and a closing time")]
    [InlineData("08:00-20", 7, "found \"20\", expected a closing time such as 18:00")]
    [InlineData("Mo-Fr 8-20", 7, "found \"8\", expected a time, open, off, unknown, a comment, " + Separator)]
    [InlineData("Mo-Fr: 08:00-20:00", 6, "found \":\", expected a time, open, off, unknown, a comment, " + Separator)]
    [InlineData("Mo 24/7", 4, "found \"24/7\", expected a time, open, off, unknown, a comment, " + Separator)]
    [InlineData("24/7 Mo", 6, "found \"Mo\", expected open, off, unknown, a comment, " + Separator)]
    [InlineData("Mo off on", 8, "found \"on\", expected a comment, " + Separator)]
    [InlineData("\"a\": Mo", 4, "found \":\", expected " + Separator)]
    [InlineData("Mo \"free haircut", 4, "found \"\"free haircut\", expected a closing quotation mark")]
    [InlineData("Mo \"\"", 4, "found \"\"\"\", expected a comment with some text")]
    [InlineData("Mo \"a\tb\"", 4, "found \"\"a\uFFFDb\"\", expected a comment without control characters")]
    [InlineData("Mo, 08:00-12:00", 5, "found \"08:00\", expected a weekday (Mo, Tu, We, Th, Fr, Sa, Su)")]
    [InlineData("Mo[6] off", 4, "found \"6\", expected a place in the month from 1 to 5")]
    [InlineData("Mo[3-2] off", 6, "found \"2\", expected a place in the month from 3 to 5")]
    [InlineData("Mo[1 off", 6, "found \"off\", expected \",\" or \"]\"")]
    [InlineData("Jun 31 off", 5, "found \"31\", expected a day from 01 to 30 in Jun")]
    [InlineData("2025 Feb 29 off", 10, "found \"29\", expected a day from 01 to 28 in Feb")]
    [InlineData("2025 Dec 20-Feb 29 off", 13, "found \"Feb\", expected a date that the year 2026 has")]
    [InlineData("Jan 2025 off", 5, "found \"2025\", expected a day from 01 to 31 in Jan")]
    [InlineData("Dec 24-23 off", 8, "found \"23\", expected a day from 24 to 31")]
    [InlineData("Jun 01-Sep off", 12, "found \"off\", expected a day from 01 to 30, as in the start")]
    [InlineData("Jun-Sep 10 off", 5, "found \"Sep\", expected a month without a day, as the start")]
    [InlineData("Jun-2025 Sep off", 5, "found \"2025\", expected an end without a year, as the start")]
    [InlineData("2025 Feb 20-2025 Jan 10 off", 13, "found \"2025\", expected an end that is not before the start")]
    [InlineData("2025-2024 off", 6, "found \"2024\", expected a year from 2025 to 2999")]
    [InlineData("0000 off", 1, "found \"0000\", expected a year from 1900 to 2999")]
    [InlineData("2025 Jan,Mar off", 10, "found \"Mar\", expected a date with its year, as the one before")]
    [InlineData("Mar,2025 Jan off", 5, "found \"2025\", expected a date without a year, as the one before")]
    [InlineData("Dec 25, Mo off", 9, "found \"Mo\", expected a month (Jan to Dec) or a year")]
    [InlineData("Dec 25 +", 8, "found \"+\", expected a weekday, PH, a time, open, off, unknown, a comment, " + Separator + "; open-ended times and offsets (+) are not supported")]
    public void An_error_says_what_was_found_where_and_what_was_expected(string text, int position, string message)
    {
        OpeningHours.TryParse(text, out var hours, out var error).ShouldBeFalse();

        hours.ShouldBeNull();
        error.Message.ShouldBe(message);
        error.Position.ShouldBe(position);
    }

    [Theory]
    [InlineData("sunrise-sunset", 1, "times of the sun are not supported")]
    [InlineData("08:00-Sunset", 7, "times of the sun are not supported")]
    [InlineData("Mo dawn-dusk", 4, "times of the sun are not supported")]
    [InlineData("(sunrise+01:00)-20:00", 1, "calculated times are not supported")]
    [InlineData("week 01-10 Mo 08:00-20:00", 1, "weeks of the year are not supported")]
    [InlineData("SH off", 1, "school holidays (SH) are not supported")]
    [InlineData("Mo,SH off", 4, "school holidays (SH) are not supported")]
    [InlineData("easter off", 1, "easter is not supported")]
    [InlineData("18:00+", 6, "open-ended times and offsets (+) are not supported")]
    [InlineData("18:00-20:00+", 12, "open-ended times and offsets (+) are not supported")]
    [InlineData("PH +1 day off", 4, "open-ended times and offsets (+) are not supported")]
    [InlineData("2025+ off", 5, "open-ended times and offsets (+) are not supported")]
    [InlineData("10:00-16:00/01:30", 12, "intervals (/) are not supported")]
    [InlineData("PH Mo-Fr off", 4, "public holidays restricted to weekdays are not supported")]
    [InlineData("Mar Su[-1]-Oct Su[-1] off", 11, "dates given by a weekday, and offsets, are not supported")]
    [InlineData("2025-2026 Jun 01 off", 11, "lists of years that restrict months are not supported, write the year before each date")]
    public void A_feature_that_is_not_supported_is_named(string text, int position, string feature)
    {
        OpeningHours.TryParse(text, out _, out var error).ShouldBeFalse();

        error.Message.ShouldEndWith(feature);
        error.Position.ShouldBe(position);
    }

    [Fact]
    public void A_text_of_512_characters_is_read_and_a_longer_one_is_not()
    {
        var comment = new string('a', OpeningHours.MaxLength - "off \"\"".Length);
        OpeningHours.Parse($"off \"{comment}\"").ToString().Length.ShouldBe(OpeningHours.MaxLength);

        OpeningHours.TryParse($"off \"{comment}a\"", out _, out var error).ShouldBeFalse();
        error.ShouldBe(new OpeningHoursError(513, "513 characters", "at most 512 characters"));
    }

    [Fact]
    public void A_text_is_not_read_if_its_normal_form_could_not_be()
    {
        OpeningHours.Parse(string.Join(';', Enumerable.Repeat("off", 102))).ToString().Length.ShouldBe(508);

        OpeningHours.TryParse(string.Join(';', Enumerable.Repeat("off", 103)), out _, out var error).ShouldBeFalse();
        error.ShouldBe(new OpeningHoursError(1, "513 characters in normal form", "at most 512 characters"));
    }

    // Not in the table above: half a surrogate pair does not survive as data of a test case.
    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_its_code()
    {
        OpeningHours.TryParse("Mo \uD83D", out _, out var error).ShouldBeFalse();
        error.Found.ShouldBe("U+D83D");

        OpeningHours.TryParse("Mo \"\uD83D\"", out _, out error).ShouldBeFalse();
        error.Message.ShouldBe("found \"\"\uFFFD\"\", expected a comment without control characters");
    }

    [Fact]
    public void No_text_is_an_empty_text()
    {
        OpeningHours.TryParse(null, out _, out var error).ShouldBeFalse();
        error.Message.ShouldBe("found the end of the text, " + AnyRule);
    }

    [Fact]
    public void What_was_found_is_shortened()
    {
        OpeningHours.TryParse(new string('a', 500), out _, out var error).ShouldBeFalse();
        error.Found.ShouldBe(new string('a', 40) + "…");
    }

    [Fact]
    public void Parse_throws_the_error_with_its_column()
    {
        var thrown = Should.Throw<OpeningHoursException>(() => OpeningHours.Parse("Mo 25:00-26:00"));

        thrown.Message.ShouldBe("column 4: found \"25:00\", expected an hour from 00 to 24 (or to 48 in a closing time)");
        thrown.Error.Position.ShouldBe(4);
    }
}
