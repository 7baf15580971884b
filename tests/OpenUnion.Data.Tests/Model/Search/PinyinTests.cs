using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Tests.Model.Search;

public class PinyinTests
{
    [Theory]
    [InlineData('重', "chong zhong")]
    [InlineData('长', "chang zhang")]
    [InlineData('厦', "sha xia")]
    [InlineData('行', "hang heng xing")]
    [InlineData('乐', "lao le yao yue")]
    [InlineData('都', "dou du")]
    [InlineData('绿', "lu lv")]
    [InlineData('驿', "yi")]
    [InlineData('〇', "ling")]
    [InlineData('a', "")]
    public void A_character_has_all_its_readings(char character, string expected) =>
        string.Join(' ', Pinyin.Of(character)).ShouldBe(expected);

    [Fact]
    public void Syllables_are_those_of_the_language() => Pinyin.Syllables.Count.ShouldBeInRange(400, 430);
}
