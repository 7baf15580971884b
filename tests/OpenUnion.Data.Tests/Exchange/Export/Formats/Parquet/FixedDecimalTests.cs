using System.Text;
using OpenUnion.Data.Exchange.Export.Formats.Parquet;

namespace OpenUnion.Data.Tests.Exchange.Export.Formats.Parquet;

public sealed class FixedDecimalTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1.5", "15000000000")]
    [InlineData("-1.5", "-15000000000")]
    [InlineData("0.0000000001", "1")]
    [InlineData("9999999999999999999999999999", "99999999999999999999999999990000000000")]
    public void A_number_is_a_whole_number_of_its_smallest_unit(string text, string expected) =>
        FixedDecimal.Read(Encoding.ASCII.GetBytes(text), 10).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("0.00000000001")]
    [InlineData("99999999999999999999999999999")]
    public void A_number_that_would_lose_digits_is_refused(string text) =>
        Should.Throw<InvalidDataException>(() => FixedDecimal.Read(Encoding.ASCII.GetBytes(text), 10))
            .Message.ShouldBe($"The number {text} does not fit a decimal of 38 digits, 10 of them behind the point.");
}
