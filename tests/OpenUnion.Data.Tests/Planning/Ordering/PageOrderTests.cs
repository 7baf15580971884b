using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model;
using OpenUnion.Data.Planning.Ordering;

namespace OpenUnion.Data.Tests.Planning.Ordering;

public class PageOrderTests
{
    [Theory]
    [InlineData("", "Slug")]
    [InlineData("Name", "Name, Slug")]
    [InlineData("Name DESC", "Name DESC, Slug DESC")]
    [InlineData("Name DESC, Kind", "Name DESC, Kind, Slug")]
    public void The_key_ends_the_order_in_the_direction_of_the_last_term(string terms, string expected)
    {
        Order(terms).ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Name, Name DESC", "Name, Slug")]
    [InlineData("Slug DESC, Name", "Slug DESC")]
    public void What_says_nothing_new_is_dropped(string terms, string expected)
    {
        Order(terms).ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Region.Code", "RegionCode, Slug")]
    [InlineData("Region.Parent.Code", "Region.ParentCode, Slug")]
    [InlineData("Region.Name, Region.Code", "Region.Name, RegionCode, Slug")]
    [InlineData("Operator.Slug DESC", "OperatorSlug DESC, Slug DESC")]
    public void The_key_of_a_reference_stands_in_the_row_itself(string terms, string expected)
    {
        Order(terms).ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Region.Name", false)]
    [InlineData("Region.NameEn", true)]
    [InlineData("Operator.Name", true)]
    [InlineData("Operator.Slug", true)]
    [InlineData("Region.Parent.Name", true)]
    [InlineData("OpenedOn", true)]
    [InlineData("Kind", false)]
    public void A_term_may_be_null_if_its_column_or_a_reference_on_the_way_may(string term, bool expected)
    {
        Order(term).Terms[0].IsNullable.ShouldBe(expected);
    }

    [Fact]
    public void Every_column_of_a_composite_key_ends_the_order()
    {
        PageOrder.By(OpenUnionModel.Instance.FindEntityType(typeof(Citation))!, []).ToString().ShouldBe("SubjectType, SubjectSlug, Field, SourceSlug");
    }

    private static PageOrder Order(string terms)
    {
        var table = OpenUnionModel.Instance.FindEntityType(typeof(Station))!;
        return PageOrder.By(table, terms.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(term => Term(table, term)));
    }

    private static OrderTerm.Column Term(IEntityType table, string term)
    {
        var words = term.Split(' ');
        var names = words[0].Split('.');
        var path = new List<INavigation>();
        foreach (var name in names[..^1])
        {
            path.Add(table.FindNavigation(name)!);
            table = path[^1].TargetEntityType;
        }

        return PageOrder.ColumnTerm(path, table.FindProperty(names[^1])!, words.Length > 1);
    }
}
