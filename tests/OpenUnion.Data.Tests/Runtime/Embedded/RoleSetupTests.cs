using Npgsql;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class RoleSetupTests(RoleSetupTests.Stations stations) : IClassFixture<RoleSetupTests.Stations>
{
    private const string InsufficientPrivilege = "42501";

    private readonly TestDatabase _database = stations.Database;

    [Theory]
    [InlineData("SELECT name FROM station", "驿站")]
    [InlineData("SELECT station_name(1)", "驿站")]
    [InlineData("SELECT ST_AsText(place) FROM station", "POINT(121.47 31.23)")]
    [InlineData("SELECT count(*)::text FROM other.thing", "0")]
    [InlineData("SHOW default_transaction_read_only", "on")]
    public async Task The_reader_reads_what_the_owner_makes(string sql, string expected) =>
        (await TestDatabase.ScalarAsync(_database.Reader, sql)).ShouldBe(expected);

    /// <summary>Not even in a transaction that it made writable.</summary>
    [Theory]
    [InlineData("INSERT INTO station (name) VALUES ('x')")]
    [InlineData("UPDATE station SET name = 'x'")]
    [InlineData("DELETE FROM station")]
    [InlineData("TRUNCATE station")]
    [InlineData("SELECT * FROM station FOR UPDATE")]
    [InlineData("SELECT nextval('station_id_seq')")]
    [InlineData("CREATE TABLE public.mine (n int)")]
    [InlineData("CREATE TABLE other.mine (n int)")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("CREATE TEMP TABLE mine (n int)")]
    [InlineData("CREATE DATABASE mine")]
    [InlineData("CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("DROP TABLE station")]
    [InlineData("COPY station TO PROGRAM 'cat'")]
    [InlineData("SELECT pg_read_file('PG_VERSION')")]
    [InlineData("SELECT lo_create(0)")]
    [InlineData("SELECT lo_creat(-1)")]
    [InlineData("SELECT lo_from_bytea(0, 'x')")]
    [InlineData("SELECT pg_logical_emit_message(false, 'a', 'b')")]
    [InlineData("SET ROLE openunion_owner")]
    [InlineData("SET SESSION AUTHORIZATION postgres")]
    [InlineData("ALTER SYSTEM SET listen_addresses = '*'")]
    public async Task The_reader_can_write_nothing(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.Reader);
        await connection.OpenAsync();
        await new NpgsqlCommand("SET default_transaction_read_only = off", connection).ExecuteNonQueryAsync();
        var error = await Should.ThrowAsync<PostgresException>(() => new NpgsqlCommand(sql, connection).ExecuteNonQueryAsync());
        error.SqlState.ShouldBe(InsufficientPrivilege);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("template1")]
    public async Task The_reader_cannot_enter_the_servers_own_databases(string database)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(_database.Reader) { Database = database }.ConnectionString;
        var error = await Should.ThrowAsync<PostgresException>(() => TestDatabase.ScalarAsync(connectionString, "SELECT 1"));
        error.SqlState.ShouldBe(InsufficientPrivilege);
    }

    [Theory]
    [InlineData("SELECT name FROM public.station")]
    [InlineData("SELECT public.station_name(1)")]
    [InlineData("SELECT n FROM other.thing")]
    [InlineData("CREATE TEMP TABLE mine (n int)")]
    public async Task Public_has_no_right(string sql)
    {
        var error = await Should.ThrowAsync<PostgresException>(
            () => TestDatabase.ScalarAsync(_database.Superuser, $"CREATE ROLE anyone; SET ROLE anyone; {sql}"));
        error.SqlState.ShouldBe(InsufficientPrivilege);
    }

    [Fact]
    public async Task The_owner_is_no_superuser_and_owns_the_database()
    {
        (await TestDatabase.ScalarAsync(_database.Owner, "SHOW is_superuser")).ShouldBe("off");
        (await TestDatabase.ScalarAsync(_database.Owner,
            "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = current_database()")).ShouldBe("openunion_owner");
    }

    [Fact]
    public async Task Every_database_has_the_extensions() =>
        (await TestDatabase.ScalarAsync(_database.Reader, "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension"))
            .ShouldBe("btree_gist pg_trgm plpgsql postgis");

    [Fact]
    public async Task A_database_can_be_ensured_again_and_by_several_at_once()
    {
        var cluster = await TestCluster.GetAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => cluster.EnsureDatabaseAsync("ensured")));
        await cluster.EnsureDatabaseAsync("ensured");
        (await TestDatabase.ScalarAsync(cluster.ConnectionString("ensured", ClusterRole.Reader), "SELECT PostGIS_Lib_Version() >= '3'"))
            .ShouldBe(true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("Name")]
    [InlineData("a\"; DROP DATABASE postgres; --")]
    [InlineData("name\n")]
    public async Task A_name_that_is_not_plain_is_refused(string name)
    {
        var cluster = await TestCluster.GetAsync();
        var error = await Should.ThrowAsync<ArgumentException>(() => cluster.EnsureDatabaseAsync(name));
        error.Message.ShouldStartWith($"'{name}' is not a database name: expected up to 63 of a-z, 0-9 and _, beginning with a letter.");
    }

    /// <summary>What an owner makes, for all tests: none of them succeeds in changing it.</summary>
    public sealed class Stations : IAsyncLifetime
    {
        private static readonly TestTemplate Template = new(database => TestDatabase.ScalarAsync(database.Owner, """
            CREATE TABLE station (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, place geography(Point));
            INSERT INTO station (name, place) VALUES ('驿站', 'POINT(121.47 31.23)');
            CREATE FUNCTION station_name(id bigint) RETURNS text LANGUAGE sql STABLE AS 'SELECT name FROM station WHERE station.id = $1';
            CREATE SCHEMA other;
            CREATE TABLE other.thing (n int);
            """));

        public TestDatabase Database { get; private set; } = null!;

        public async Task InitializeAsync() => Database = await TestDatabase.CreateAsync(Template);

        public async Task DisposeAsync() => await Database.DisposeAsync();
    }
}
