using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Tests.Graph;

public class GraphScalarsTests
{
    [Fact]
    public void Days_are_read() => Read("LocalDate", "2024-02-29").ShouldBe(new DateOnly(2024, 2, 29));

    [Theory]
    [InlineData("2024-2-29")]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-29T00:00:00Z")]
    [InlineData(20240229)]
    public void What_is_no_day_is_refused(object value) =>
        Should.Throw<CoercionException>(() => Read("LocalDate", value)).Message.ShouldBe($"Expected a day as YYYY-MM-DD, found: {PlainValueText.Of(value)}.");

    [Fact]
    public void Points_in_time_are_read_in_utc() =>
        ((DateTimeOffset)Read("DateTime", "2025-05-01T08:00:00.5+08:00")!).ShouldBe(new DateTimeOffset(2025, 5, 1, 0, 0, 0, 500, TimeSpan.Zero));

    [Theory]
    [InlineData("2025-05-01T08:00:00")]
    [InlineData("2025-05-01")]
    [InlineData("2025-05-01 08:00:00+08:00")]
    [InlineData("yesterday and 08:00:00Z")]
    public void A_point_in_time_without_its_offset_is_refused(string value) =>
        Should.Throw<CoercionException>(() => Read("DateTime", value)).Message.ShouldStartWith("Expected a point in time with its offset, such as 2025-05-01T08:00:00+08:00, found: ");

    [Fact]
    public void Whole_numbers_are_read_to_64_bits()
    {
        Read("Long", 5).ShouldBe(5L);
        Read("Long", long.MaxValue).ShouldBe(long.MaxValue);
        Read("Long", 5.0).ShouldBe(5L);
        Should.Throw<CoercionException>(() => Read("Long", 1.5)).Message.ShouldBe("Expected a whole number of up to 64 bits, found: 1.5.");
        Should.Throw<CoercionException>(() => Read("Long", 1e17)).Message.ShouldStartWith("Expected a whole number of up to 64 bits");
    }

    [Fact]
    public void Decimals_keep_their_digits()
    {
        Literal("Decimal", "1234567890123456789.012345678").ShouldBe(1234567890123456789.012345678m);
        Literal("Decimal", "12").ShouldBe(12m);
        Read("Decimal", 0.1234567890123456).ShouldBe(0.1234567890123456m);
        Read("Decimal", 1.1m).ShouldBe(1.1m);
        Should.Throw<CoercionException>(() => Literal("Decimal", "1.23456789012345678901234567890")).Message.ShouldStartWith("Expected a decimal number of at most 28 digits");
        Should.Throw<CoercionException>(() => Literal("Decimal", "1e40")).Message.ShouldBe("Expected a decimal number of at most 28 digits, found: 1e40.");
        Should.Throw<CoercionException>(() => Read("Decimal", "1")).Message.ShouldBe("Expected a decimal number, found: \"1\".");
    }

    private static object? Read(string scalar, object value) => GraphScalars.All[scalar].ParseValue(value);

    private static object? Literal(string scalar, string text) => GraphScalars.All[scalar].ParseLiteral!(Parser.ParseValue(text));
}
