using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class NameTableTests
{
    [Fact]
    public void A_name_is_found_again_as_the_same_string() =>
        NameTable.Get("stationsNear"u8).ShouldBeSameAs(NameTable.Get("stationsNear"u8));

    [Fact]
    public void A_name_is_the_same_string_wherever_it_stands() =>
        NameTable.Get("{ near { id name kind } }"u8, 2, 6).ShouldBeSameAs(NameTable.Get("near"u8));

    [Fact]
    public void Every_name_is_itself_whatever_was_asked_before_and_whatever_stands_beside_it()
    {
        var names =
            from length in Gen.Choose(1, 70)
            from letters in Gen.Elements("abcXYZ_019".ToCharArray()).ArrayOf(length)
            from before in Gen.Choose(0, 3)
            from after in Gen.Choose(0, 20)
            select (Name: new string(letters), Before: before, After: after);

        Check.QuickThrowOnFailure(Prop.ForAll(names.ToArbitrary(), given =>
        {
            var text = Encoding.ASCII.GetBytes(new string('x', given.Before) + given.Name + new string('y', given.After));
            return NameTable.Get(text, given.Before, given.Before + given.Name.Length) == given.Name;
        }));
    }
}
