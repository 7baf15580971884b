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
    public void Every_name_is_itself_whatever_was_asked_before()
    {
        var names = Gen.Choose(1, 70).SelectMany(length => Gen.Elements("abcXYZ_019".ToCharArray()).ArrayOf(length)).Select(letters => new string(letters));

        Check.QuickThrowOnFailure(Prop.ForAll(names.ToArbitrary(), name => NameTable.Get(Encoding.ASCII.GetBytes(name)) == name));
    }
}
