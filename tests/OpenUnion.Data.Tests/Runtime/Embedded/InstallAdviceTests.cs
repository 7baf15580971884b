using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class InstallAdviceTests
{
    [Theory]
    [InlineData("ID=debian\nVERSION_CODENAME=bookworm", null, "Run: sudo apt-get install -y postgresql-15-postgis-3")]
    [InlineData("ID=debian\nVERSION_CODENAME=bookworm", 17, "Run: sudo apt-get install -y postgresql-17-postgis-3")]
    [InlineData("ID=debian\nVERSION_CODENAME=trixie", null, "Run: sudo apt-get install -y postgresql-17-postgis-3")]
    [InlineData("ID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble", null, "Run: sudo apt-get install -y postgresql-16-postgis-3")]
    [InlineData("ID=linuxmint\nID_LIKE=\"ubuntu debian\"", null, "Run: sudo apt-get install -y postgresql-postgis")]
    [InlineData("ID=fedora", null, "Run: sudo dnf install -y postgresql-server postgresql-contrib postgis")]
    [InlineData("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"", 16, "Run: sudo dnf install -y postgresql-server postgresql-contrib postgis")]
    public void The_command_is_the_systems_own(string osRelease, int? major, string expected) =>
        InstallAdvice.Parse(osRelease.Split('\n'), isRoot: false).For(major).ShouldBe(expected);

    [Fact]
    public void Root_needs_no_sudo() =>
        InstallAdvice.Parse(["ID=debian"], isRoot: true).For(15).ShouldBe("Run: apt-get install -y postgresql-15-postgis-3");

    [Fact]
    public void MacOS_uses_Homebrew() => new InstallAdvice("macos", null, IsRoot: false).For(15).ShouldBe("Run: brew install postgis");

    [Fact]
    public void An_unknown_system_gets_all_commands() =>
        InstallAdvice.Parse(["nonsense"], isRoot: false).For(null).ShouldBe("""
            On Debian and Ubuntu run: sudo apt-get install -y postgresql-postgis
            On Fedora run: sudo dnf install -y postgresql-server postgresql-contrib postgis
            On macOS run: brew install postgis
            """);
}
