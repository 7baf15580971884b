using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class SocketFolderTests
{
    private const int LongestSocket = 103;

    [Fact]
    public void A_short_plain_path_keeps_its_socket() =>
        SocketFolder.For("/srv/open-union/.openunion/cluster").ShouldBe("/srv/open-union/.openunion/cluster/socket");

    [Theory]
    [InlineData("/srv/工会")]
    [InlineData("/srv/a,b")]
    [InlineData("/srv/a b")]
    [InlineData("/srv/a:b")]
    public void A_path_that_is_not_plain_has_its_socket_elsewhere(string home) =>
        SocketFolder.For(home).ShouldBe(SocketFolder.Fallback(home));

    [Fact]
    public void The_socket_always_fits()
    {
        for (var length = 1; length < 200; length++)
        {
            var home = "/" + new string('h', length);
            var socket = $"{SocketFolder.For(home)}/.s.PGSQL.5432";
            socket.Length.ShouldBeLessThanOrEqualTo(LongestSocket);
            var below = $"{home}/socket/.s.PGSQL.5432";
            (socket == below).ShouldBe(below.Length <= LongestSocket);
        }
    }

    [Fact]
    public void Each_home_has_a_socket_of_its_own() => SocketFolder.Fallback("/a").ShouldNotBe(SocketFolder.Fallback("/b"));
}
