using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class FileOwnerTests
{
    [Theory]
    [InlineData("drwx------ 2 101 104 4096 Nov 21 12:06 /tmp/a", 101, 104, true)]
    [InlineData("drwx------. 2 101 104 4096 Nov 21 12:06 /tmp/a", 101, 104, true)]
    [InlineData("drwx------+ 2 101 104 4096 Nov 21 12:06 /tmp/a", 101, 104, false)]
    [InlineData("drwxr-xr-x  2 0   0   4096 Nov 21 12:06 /tmp/a", 0, 0, false)]
    [InlineData("lrwxrwxrwx 1 0 0 4 Nov 21 12:06 /tmp/a -> /etc", 0, 0, false)]
    public void A_listing_tells_the_owner_and_whether_a_folder_is_closed(string listing, int uid, int gid, bool isPrivate) =>
        FileOwner.Parse(listing).ShouldBe(new FileOwner(uid, gid, isPrivate));

    [Theory]
    [InlineData("")]
    [InlineData("ls: cannot access")]
    [InlineData("drwx------ 2 root root 4096")]
    public void Anything_else_is_no_listing(string listing) => FileOwner.Parse(listing).ShouldBeNull();

    [Fact]
    public async Task A_missing_file_has_no_owner() => (await FileOwner.OfAsync("/no/such/file", default)).ShouldBeNull();
}
