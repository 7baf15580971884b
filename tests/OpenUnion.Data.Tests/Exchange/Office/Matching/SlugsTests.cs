using OpenUnion.Data.Exchange.Office.Matching;

namespace OpenUnion.Data.Tests.Exchange.Office.Matching;

public class SlugsTests
{
    [Theory]
    [InlineData("万达广场工会驿站", "wandaguangchanggonghuiyizhan")]
    [InlineData("建外SOHO西区 2号楼", "jianwai-soho-xiqu-2-haolou")]
    [InlineData("“暖新”驿站（东区）", "nuanxin-yizhan-dongqu")]
    [InlineData("吕梁驿站", "lvliangyizhan")]
    [InlineData("𠮷祥驿站", "u20bb7xiangyizhan")]
    public void Names_are_spelt_in_pinyin(string name, string slug) => Slugs.Spell(name).ShouldBe(slug);

    [Fact]
    public void A_key_that_is_taken_gets_a_number()
    {
        var slugs = new Slugs(["110105-jiazhan"]);
        slugs.Make("110105", "甲站").ShouldBe("110105-jiazhan-2");
        slugs.Make("110105", "贾站").ShouldBe("110105-jiazhan-3");
        slugs.Make("110106", "甲站").ShouldBe("110106-jiazhan");
    }

    [Fact]
    public void Long_names_are_cut_and_stay_apart()
    {
        var slugs = new Slugs([]);
        var (one, other) = (slugs.Make("110105", new string('长', 60)), slugs.Make("110105", new string('长', 61)));
        one.Length.ShouldBe(100);
        other.ShouldEndWith("-2");
        other.Length.ShouldBeLessThanOrEqualTo(100);
    }
}
