using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class PostgresInstallationTests : IDisposable
{
    private static readonly InstallAdvice Debian = new("debian", "bookworm", IsRoot: false);

    private readonly string _folder = Directory.CreateTempSubdirectory("ou-pg-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15, "15.18")]
    [InlineData("postgres (PostgreSQL) 18beta1", 18, "18beta1")]
    [InlineData("postgres (PostgreSQL) 9.6.24", 9, "9.6.24")]
    public void A_version_is_read(string text, int major, string version) =>
        PostgresInstallation.ParseVersion(text).ShouldBe((major, version));

    [Fact]
    public void Another_programs_version_is_none() => PostgresInstallation.ParseVersion("psql 15").ShouldBeNull();

    [Fact]
    public void The_newest_complete_installation_is_chosen() =>
        Choose(null, Found(15), Found(17), Found(18, "postgis")).Major.ShouldBe(17);

    [Fact]
    public void Data_that_exists_decides_the_version() => Choose(15, Found(15), Found(17)).Major.ShouldBe(15);

    [Fact]
    public void Nothing_installed_is_told_with_the_command()
    {
        var error = Should.Throw<OpenUnionException>(() => Choose(null));
        error.Code.ShouldBe("OU1001");
        error.Message.ShouldBe("PostgreSQL 15 or newer is not installed.");
        error.Hint.ShouldBe("""
            Run: sudo apt-get install -y postgresql-15-postgis-3
            Or set OPENUNION_DATABASE to use a PostgreSQL server that runs already.
            """);
    }

    [Fact]
    public void Too_old_an_installation_is_told() =>
        Should.Throw<OpenUnionException>(() => Choose(null, Found(13)))
            .Message.ShouldBe("PostgreSQL 15 or newer is needed; found 13.1 in /pg/13/bin.");

    [Fact]
    public void A_missing_extension_is_told_with_the_command_for_the_version_found()
    {
        var error = Should.Throw<OpenUnionException>(() => Choose(null, Found(16, "postgis", "pg_trgm")));
        error.Code.ShouldBe("OU1002");
        error.Message.ShouldBe("PostgreSQL 16.1 in /pg/16/bin lacks postgis, pg_trgm (postgis.control is not in /pg/16/share/extension).");
        error.Hint!.ShouldStartWith("Run: sudo apt-get install -y postgresql-16-postgis-3\n");
    }

    [Fact]
    public void Data_of_a_version_that_is_gone_is_told()
    {
        var error = Should.Throw<OpenUnionException>(() => Choose(15, Found(17)));
        error.Code.ShouldBe("OU1003");
        error.Message.ShouldBe("The data in /data is PostgreSQL 15's, and PostgreSQL 15 is not installed.");
    }

    [Fact]
    public async Task A_folder_without_the_programs_is_refused()
    {
        var error = await Should.ThrowAsync<OpenUnionException>(() => FindAsync());
        error.Message.ShouldBe($"OPENUNION_PG_BIN is {_folder}, where initdb is not to be found.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_installation_without_PostGIS_is_found_out_with_and_without_pg_config(bool hasPgConfig)
    {
        // Without pg_config the extensions are looked for beside the programs, as ../share/extension.
        var bin = Directory.CreateDirectory(Path.Combine(_folder, "99", "bin")).FullName;
        var extensions = Directory.CreateDirectory(Path.Combine(_folder, "99", "share", "extension")).FullName;
        foreach (var program in (string[])["initdb", "pg_ctl"]) Script(bin, program, "exit 1");
        Script(bin, "postgres", "echo 'postgres (PostgreSQL) 99.1'");
        if (hasPgConfig) Script(bin, "pg_config", $"echo '{Path.GetDirectoryName(extensions)}'");
        foreach (var extension in (string[])["pg_trgm", "btree_gist"]) await File.WriteAllTextAsync(Path.Combine(extensions, extension + ".control"), "");

        var error = await Should.ThrowAsync<OpenUnionException>(() => PostgresInstallation.FindAsync(bin, "/data", null, default));
        error.Message.ShouldBe($"PostgreSQL 99.1 in {bin} lacks postgis (postgis.control is not in {extensions}).");

        await File.WriteAllTextAsync(Path.Combine(extensions, "postgis.control"), "");
        (await PostgresInstallation.FindAsync(bin, "/data", null, default)).Version.ShouldBe("99.1");
    }

    [Fact]
    public async Task A_start_without_PostGIS_leaves_a_clear_error_and_no_server()
    {
        await using var sandbox = new Sandbox();
        foreach (var program in (string[])["initdb", "pg_ctl"]) Script(_folder, program, "exit 1");
        Script(_folder, "postgres", "echo 'postgres (PostgreSQL) 99.1'");
        Script(_folder, "pg_config", $"echo '{_folder}'");
        var error = await Should.ThrowAsync<OpenUnionException>(
            () => EmbeddedCluster.StartAsync(sandbox.Options() with { BinFolder = _folder }));
        error.Code.ShouldBe("OU1002");
        error.Hint!.ShouldContain("postgresql-99-postgis-3");
        sandbox.ServerRuns.ShouldBeFalse();
    }

    private Task<PostgresInstallation> FindAsync() => PostgresInstallation.FindAsync(_folder, "/data", null, default);

    private static PostgresInstallation Choose(int? required, params PostgresInstallation[] found) =>
        PostgresInstallation.Choose(found, "/data", required, Debian);

    private static PostgresInstallation Found(int major, params string[] missing) =>
        new($"/pg/{major}/bin", major, $"{major}.1", $"/pg/{major}/share/extension", missing);

    private static void Script(string folder, string name, string body)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, FileOwner.Private);
    }
}
