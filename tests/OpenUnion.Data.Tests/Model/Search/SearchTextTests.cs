using OpenUnion.Data.Model.Search;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Tests.Model.Search;

public class SearchTextTests
{
    [Fact]
    public void Case_and_width_make_no_difference_and_every_character_keeps_its_place()
    {
        SearchText.Fold("建外ＳＯＨＯ　West（１）").ShouldBe("建外soho west(1)");
        SearchText.Fold("Ａ\nb\tc").ShouldBe("a b c");
    }

    [Fact]
    public void A_text_is_stretches_of_Chinese_and_words() =>
        SearchText.Runs("24小时“工会驿站·司机之家”, SOHO 2b").Select(run => run.Text).ShouldBe(["24", "小时", "工会驿站", "司机之家", "SOHO", "2b"]);

    [Fact]
    public void The_reading_of_a_name_has_a_syllable_for_each_character() =>
        SearchDocument.SoundOf("\n重庆24\nab\n").ShouldBe("\nchong,zhong qing . .\n. .\n");

    [Fact]
    public void A_search_is_words_that_punctuation_parts()
    {
        var query = SearchQuery.Parse(" 朝阳，ＳＯＨＯ西区  wanda ");
        query.Literal.ShouldBe("朝阳,soho西区 wanda");
        query.Words.Select(word => word.Text).ShouldBe(["朝阳", "soho西区", "wanda"]);
    }

    [Fact]
    public void Samples_are_about_one_in_four_of_each_other()
    {
        var samples = Enumerable.Range(0, 100_000).Select(number => SearchTokens.SamplesOf(SearchType.STATION, $"station-{number}")).ToList();
        samples.Count(sample => sample >= 1).ShouldBeInRange(24_000, 26_000);
        samples.Count(sample => sample >= 2).ShouldBeInRange(5_800, 6_700);
        samples.Count(sample => sample >= 4).ShouldBeInRange(320, 460);
        SearchTokens.SamplesOf(SearchType.REGION, "110000").ShouldBe(SearchTokens.Samples);
    }

    [Fact]
    public void A_pair_of_characters_is_told_from_a_hash()
    {
        SearchTokens.IsPair(SearchTokens.Pair('万', '达')).ShouldBeTrue();
        SearchTokens.IsPair(SearchTokens.Pair('龙', SearchTokens.End)).ShouldBeTrue();
        SearchTokens.IsPair(SearchTokens.Word("soho")).ShouldBeFalse();
        SearchTokens.IsPair(SearchTokens.Whole(new string('驿', 300))).ShouldBeFalse();
    }
}
