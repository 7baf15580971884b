using System.Text.RegularExpressions;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>The roles that a connection can have on a private cluster.</summary>
public enum ClusterRole
{
    /// <summary><c>openunion_reader</c>: can only SELECT.</summary>
    Reader,

    /// <summary><c>openunion_owner</c>: owns the database and whatever migrations and imports make in it.</summary>
    Owner,

    /// <summary><c>postgres</c>: creates databases and extensions.</summary>
    Superuser,
}

/// <summary>
/// The SQL that makes the roles and takes every right from PUBLIC. All of it can be run again at any time. It needs a
/// superuser, and is also what an administrator runs on a server of their own.
/// </summary>
public static partial class RoleSetup
{
    public const string Owner = "openunion_owner";
    public const string Reader = "openunion_reader";
    public const string Superuser = "postgres";

    /// <summary>Once a server, in any database. The server's own databases are closed as well: they offer TEMP.</summary>
    public const string Server = $"""
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Owner}') THEN CREATE ROLE {Owner} LOGIN; END IF;
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Reader}') THEN CREATE ROLE {Reader} LOGIN; END IF;
        END $$;
        ALTER ROLE {Reader} SET default_transaction_read_only = on;
        REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;
        """;

    /// <summary>Once a database, in any database: rights on a database itself are not copied from its template.</summary>
    public static string Database(string name) => $"""
        ALTER DATABASE {Quoted(name)} OWNER TO {Owner};
        REVOKE ALL ON DATABASE {Quoted(name)} FROM PUBLIC;
        GRANT CONNECT ON DATABASE {Quoted(name)} TO {Reader};
        """;

    /// <summary>
    /// Once a database, inside it: the extensions, and the rights on what is there and on what the owner will make.
    /// Large objects and messages to the WAL are ways to write that SELECT alone would leave open.
    /// </summary>
    public const string Contents = $"""
        CREATE EXTENSION IF NOT EXISTS postgis;
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE EXTENSION IF NOT EXISTS btree_gist;
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
        GRANT USAGE ON SCHEMA public TO {Reader};
        DO $$
        DECLARE writer regprocedure;
        BEGIN
            FOR writer IN
                SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname IN (
                    'lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lo_unlink', 'lo_truncate', 'lo_truncate64',
                    'lowrite', 'pg_logical_emit_message')
            LOOP
                EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', writer);
            END LOOP;
        END $$;
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} REVOKE ALL ON TABLES FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} REVOKE ALL ON SEQUENCES FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} REVOKE ALL ON FUNCTIONS FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} REVOKE ALL ON TYPES FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} GRANT USAGE ON SCHEMAS TO {Reader};
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} GRANT SELECT ON TABLES TO {Reader};
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} GRANT SELECT ON SEQUENCES TO {Reader};
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} GRANT EXECUTE ON FUNCTIONS TO {Reader};
        ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} GRANT USAGE ON TYPES TO {Reader};
        """;

    internal static string NameOf(ClusterRole role) => role switch
    {
        ClusterRole.Reader => Reader,
        ClusterRole.Owner => Owner,
        ClusterRole.Superuser => Superuser,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };

    /// <summary>Database names are the program's own: a letter, then letters, digits and underscores, all lower case.</summary>
    internal static string Quoted(string name) => NamePattern().IsMatch(name)
        ? $"\"{name}\""
        : throw new ArgumentException($"'{name}' is not a database name: expected up to 63 of a-z, 0-9 and _, beginning with a letter.", nameof(name));

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,62}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamePattern();
}
