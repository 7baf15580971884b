using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Tests.Model.Search;

public class PinyinParserTests
{
    [Theory]
    [InlineData("wandaqishi", "wan da qi shi")]
    [InlineData("wandaqish", "wan da qi sh*")]
    [InlineData("wandaq", "wan da q*")]
    [InlineData("wdqs", "w* d* q* s*")]
    [InlineData("wandaqs", "wan da q* s*")]
    [InlineData("xian", "xian|xi an|xia n*")]
    [InlineData("gongjiangxueyua", "gong jiang xue yua*|gong jiang xue yu a")]
    [InlineData("w", "w*")]
    [InlineData("zhg", "zh* g*|z* h* g*")]
    [InlineData("lüyou", "lv you")]
    [InlineData("chongqing", "chong qing")]
    public void Letters_are_read_as_syllables(string letters, string expected)
    {
        var readings = PinyinParser.Parse(letters).Select(parts => string.Join(' ', parts)).ToList();
        readings.Take(expected.Split('|').Length).ShouldBe(expected.Split('|'));
    }

    [Theory]
    [InlineData("soho1")]
    [InlineData("ивановка")]
    [InlineData("")]
    public void What_is_not_letters_alone_is_no_pinyin(string text) => PinyinParser.Parse(text).ShouldBe(text.Length == 0 ? [[]] : []);

    [Fact]
    public void A_long_word_has_few_readings() => PinyinParser.Parse(new string('a', 100)).Count.ShouldBeInRange(1, 7);
}
