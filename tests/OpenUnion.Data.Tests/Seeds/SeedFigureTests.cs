using System.Globalization;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Tests.Seeds;

public sealed class SeedFigureTests
{
    private static IReadOnlyList<SeedRow> Figures => SeedPackage.Of("statistics").Rows;

    [Fact]
    public void Every_value_is_what_its_words_say()
    {
        foreach (var figure in Figures)
        {
            var printed = PrintedFigure.Read(figure["value_text"]);
            (Number(figure, "value"), Number(figure, "value_min"), Number(figure, "value_max"))
                .ShouldBe((printed.Value, printed.Least, printed.Greatest), $"{figure}: {figure["value_text"]}");
        }
    }

    [Fact]
    public void Every_rounding_unit_is_the_step_of_the_last_printed_digit()
    {
        foreach (var figure in Figures)
            Number(figure, "rounding_unit").ShouldBe(PrintedFigure.Read(figure["value_text"]).Step, $"{figure}: {figure["value_text"]}");
    }

    [Fact]
    public void Every_qualifier_is_the_hedge_word_of_its_figure()
    {
        foreach (var figure in Figures)
            PrintedFigure.Read(figure["value_text"]).Readings.ShouldContain(Enum.Parse<Qualifier>(figure["qualifier"]), $"{figure}: {figure["value_text"]}");
    }

    [Fact]
    public void Within_is_a_span_of_time_and_nearly_is_not()
    {
        foreach (var figure in Figures.Where(figure => figure["qualifier"] is "WITHIN" or "NEARLY"))
            (figure["unit"] is "年" or "月" or "日").ShouldBe(figure["qualifier"] == "WITHIN", $"{figure}");
    }

    [Fact]
    public void A_figure_has_a_day_or_a_period_not_both()
    {
        foreach (var figure in Figures)
        {
            (figure.Has("as_of") && (figure.Has("starts_on") || figure.Has("ends_on"))).ShouldBeFalse($"{figure}");
            (figure.Has("as_of") || figure.Has("starts_on") ? figure.Has("period_text") : !figure.Has("ends_on")).ShouldBeTrue($"{figure}");
        }
    }

    [Fact]
    public void A_plan_holds_for_a_period_not_for_a_day() =>
        Figures.Where(figure => figure["status"] == "PLANNED").ShouldAllBe(figure => !figure.Has("as_of"));

    [Fact]
    public void An_amount_of_a_project_has_its_qualifier_and_unit()
    {
        foreach (var project in SeedPackage.Of("charity_projects").Rows)
        {
            project.Has("budget_qualifier").ShouldBe(project.Has("budget"), $"{project}");
            project.Has("beneficiaries_qualifier").ShouldBe(project.Has("beneficiaries"), $"{project}");
            project.Has("beneficiaries_unit").ShouldBe(project.Has("beneficiaries"), $"{project}");
        }
    }

    [Theory]
    [InlineData("18.61万", 186_100, 100)]
    [InlineData("100余万", 1_000_000, 10_000)]
    [InlineData("575万余", 5_750_000, 10_000)]
    [InlineData("近8亿", 800_000_000, 100_000_000)]
    [InlineData("近千", 1_000, 1_000)]
    [InlineData("44.7万小时以上", 447_000, 1_000)]
    public void A_printed_figure_is_multiplied_out(string text, long value, long step)
    {
        var printed = PrintedFigure.Read(text);
        printed.Value.ShouldBe(value);
        printed.Step.ShouldBe(step);
    }

    [Theory]
    [InlineData("两年半", 2.5)]
    [InlineData("1岁半之后", 1.5)]
    [InlineData("十四", 14)]
    [InlineData("至少有一", 1)]
    [InlineData("第41", 41)]
    public void A_printed_figure_may_be_a_numeral(string text, double value) => PrintedFigure.Read(text).Value.ShouldBe((decimal)value);

    [Theory]
    [InlineData("十几万", 110_000, 190_000)]
    [InlineData("几十", 20, 99)]
    [InlineData("0~3", 0, 3)]
    public void An_indefinite_figure_is_a_range(string text, int least, int greatest)
    {
        var printed = PrintedFigure.Read(text);
        (printed.Value, printed.Least, printed.Greatest).ShouldBe((null, least, greatest));
    }

    [Fact]
    public void Words_that_are_no_figure_are_an_error_that_shows_them() =>
        Should.Throw<FormatException>(() => PrintedFigure.Read("许多人")).Message.ShouldBe("Found the figure '许多人'; expected digits or Chinese numerals with hedge words and a unit.");

    private static decimal? Number(SeedRow row, string field) => row.Has(field) ? decimal.Parse(row[field], CultureInfo.InvariantCulture) : null;
}
