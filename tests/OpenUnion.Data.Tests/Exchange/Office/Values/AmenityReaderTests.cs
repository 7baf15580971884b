using OpenUnion.Data.Exchange.Office.Values;
using OpenUnion.Data.Model.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace OpenUnion.Data.Tests.Exchange.Office.Values;

public class AmenityReaderTests
{
    [Theory]
    [InlineData("饮水、微波炉、充电", "DRINKING_WATER MICROWAVE CHARGING", "")]
    [InlineData("饮水机；微波炉（2台）；手机充电等", "DRINKING_WATER MICROWAVE CHARGING", "")]
    [InlineData("1.饮水机 2.微波炉 3.急救箱", "DRINKING_WATER MICROWAVE EMERGENCY_MEDICINE", "")]
    [InlineData("①饮水②如厕③避雨", "DRINKING_WATER TOILET RAIN_SHELTER", "")]
    [InlineData("饮水休息充电", "DRINKING_WATER REST CHARGING", "")]
    [InlineData("提供饮用水和免费WIFI", "", "提供饮用水和免费WIFI")]
    [InlineData("免费WiFi/空调/沙发", "WIFI AIR_CONDITIONING SOFA", "")]
    [InlineData("无微波炉、雨伞、打气筒", "", "无微波炉|雨伞|打气筒")]
    [InlineData("Microwave oven, CHARGING, drinking water", "MICROWAVE CHARGING DRINKING_WATER", "")]
    [InlineData("饮水、饮水机", "DRINKING_WATER", "")]
    [InlineData("无", "", "")]
    public void Lists_are_read_item_by_item(string text, string known, string unknown)
    {
        var listed = AmenityReader.Read(text);
        string.Join(' ', listed.Known.Select(entry => entry.Code)).ShouldBe(known);
        string.Join('|', listed.Unknown).ShouldBe(unknown);
    }

    [Fact]
    public void Every_term_of_the_vocabulary_is_a_word_for_its_code()
    {
        foreach (var term in Terms.Of(typeof(AmenityKind)))
            foreach (var word in term.Chinese.Split(" / "))
                $"{AmenityReader.Find(word)}".ShouldBe(term.Code);
    }

    [Fact]
    public void Words_joined_by_any_sign_are_all_found_in_their_order()
    {
        var words = Terms.Of(typeof(AmenityKind)).Where(term => !term.Chinese.Contains('（')).Select(term => (term.Code, Word: term.Chinese.Split(" / ")[0])).ToArray();
        var lists = from items in Gen.Elements(words).NonEmptyListOf() from sign in Gen.Elements("、", "，", ";", "\n", "/", " ") select (Items: items.ToList(), Sign: sign);
        Prop.ForAll(lists.ToArbitrary(), list =>
        {
            var listed = AmenityReader.Read(string.Join(list.Sign, list.Items.Take(30).Select(item => item.Word)));
            listed.Known.Select(entry => $"{entry.Code}").ShouldBe(list.Items.Take(30).Select(item => item.Code).Distinct());
            listed.Unknown.ShouldBeEmpty();
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("户外劳动者、快递小哥、外卖员", "OUTDOOR COURIER FOOD_DELIVERY", "")]
    [InlineData("环卫工人等，广场舞者", "SANITATION", "广场舞者")]
    public void Audiences_are_read_alike(string text, string known, string unknown)
    {
        var listed = AmenityReader.ReadAudiences(text);
        string.Join(' ', listed.Known.Select(entry => entry.Code)).ShouldBe(known);
        string.Join('|', listed.Unknown).ShouldBe(unknown);
    }
}
