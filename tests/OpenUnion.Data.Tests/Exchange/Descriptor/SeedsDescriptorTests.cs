using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Model;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Descriptor;

public class SeedsDescriptorTests
{
    [Fact]
    public void The_seeds_descriptor_is_the_one_that_the_model_gives()
    {
        var file = Repository.PathOf("seeds", PackageDescriptor.FileName);
        using var found = new MemoryStream();
        PackageDescriptor.Seeds.Write(PackageSchema.Instance, found);
        if (Repository.Bless)
            File.WriteAllBytes(file, found.ToArray());
        found.ToArray().ShouldBe(File.ReadAllBytes(file));
    }
}
