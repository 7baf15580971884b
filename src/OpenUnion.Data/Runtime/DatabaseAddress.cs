using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// The address of a PostgreSQL server, as people write it in <c>OPENUNION_DATABASE</c>: a URI in libpq's form
/// (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS) or Npgsql's keywords.
/// </summary>
public static class DatabaseAddress
{
    /// <summary>The environment variable that holds the address.</summary>
    public const string Variable = "OPENUNION_DATABASE";

    private const int LongestText = 8_192;
    private const string Example = "postgres://user:password@host:5432/database or Host=host;Username=user;Password=password;Database=database";

    /// <summary>Reads an address, without connecting.</summary>
    /// <exception cref="OpenUnionException">
    /// OU1011: what was found and expected. The message never holds the password, not even where it is misplaced.
    /// </exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) throw Bad("it is empty");
        if (trimmed.Length > LongestText) throw Bad($"it has {trimmed.Length} characters, and {LongestText} are the limit");
        if (trimmed.Any(char.IsControl)) throw Bad("it holds a control character");
        var builder = DatabaseUri.IsUri(trimmed) ? DatabaseUri.Parse(trimmed) : ParseKeywords(trimmed);
        return Complete(builder);
    }

    /// <summary>The address for people: <c>user@host:5432/database</c>, without the password.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder address)
    {
        var hosts = (address.Host ?? "").Split(',').Select(host => WithPort(host, address.Port));
        return $"{address.Username}@{string.Join(',', hosts)}/{address.Database ?? address.Username}";
    }

    internal static OpenUnionException Bad(string found) =>
        new("OU1011", $"{Variable} is not the address of a PostgreSQL server: {found}.", $"Expected {Example}.");

    private static string WithPort(string host, int port)
    {
        if (host.StartsWith('/')) return host;
        if (IPAddress.TryParse(host, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6 && !host.StartsWith('[')) return $"[{ip}]:{port}";
        return host.LastIndexOf(':') > host.LastIndexOf(']') ? host : $"{host}:{port}";
    }

    private static NpgsqlConnectionStringBuilder ParseKeywords(string text)
    {
        var given = new DbConnectionStringBuilder();
        try
        {
            given.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            // Its message quotes the text, which may hold the password.
            throw Bad(text.Contains("://", StringComparison.Ordinal)
                ? "its scheme is neither postgres nor postgresql"
                : "it is neither a URI nor keywords of the form name=value; a value with ; or = must be in quotes");
        }

        return FromKeywords(given);
    }

    private static NpgsqlConnectionStringBuilder FromKeywords(DbConnectionStringBuilder given)
    {
        var builder = new NpgsqlConnectionStringBuilder();
        var afterPassword = false;
        foreach (string key in given.Keys)
        {
            if (!builder.ContainsKey(key))
                throw Bad(!afterPassword && IsPlainWord(key)
                    ? $"its keyword '{key}' is unknown"
                    : "it has an unknown keyword beside the password (a password with ; or = must be in quotes)");
            try
            {
                builder[key] = given[key];
            }
            catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
            {
                throw Bad($"its keyword '{key}' has a value that cannot be used");
            }

            afterPassword |= builder.Password is not null;
        }

        return builder;
    }

    /// <summary>
    /// What follows a password without quotes may be the rest of it, and in <c>Password==x</c> the doubled sign belongs
    /// to the keyword: only words that cannot hold any of it are shown.
    /// </summary>
    private static bool IsPlainWord(string key) =>
        key.All(c => char.IsAsciiLetter(c) || c is ' ' or '_')
        && !key.Contains("pass", StringComparison.OrdinalIgnoreCase)
        && !key.Contains("pwd", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder Complete(NpgsqlConnectionStringBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Host)) throw Bad("it names no host");
        if (!builder.Host.StartsWith('/') && builder.Host.Contains(' ', StringComparison.Ordinal))
            throw Bad("its host holds a space (keywords are separated by ;)");
        if (string.IsNullOrEmpty(builder.Username)) throw Bad("it names no user");
        builder.ApplicationName ??= "openunion";
        return builder;
    }
}
