using System.Globalization;
using System.Text;
using Npgsql;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// libpq's URIs: <c>postgres://user:password@host1:5432,[::1]:5433/database?sslmode=require</c>. Not <see cref="Uri"/>'s
/// business, which knows neither several hosts nor a host that is a path.
/// </summary>
internal static class DatabaseUri
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>The parameters that may follow the question mark, and what they set.</summary>
    private static readonly Dictionary<string, Action<NpgsqlConnectionStringBuilder, string>> Parameters = new(StringComparer.Ordinal)
    {
        ["host"] = (to, value) => to.Host = value,
        ["port"] = (to, value) => to.Port = Port(value),
        ["user"] = (to, value) => to.Username = value,
        ["password"] = (to, value) => to.Password = value,
        ["dbname"] = (to, value) => to.Database = value,
        ["application_name"] = (to, value) => to.ApplicationName = value,
        ["client_encoding"] = (to, value) => to.ClientEncoding = value,
        ["connect_timeout"] = (to, value) => to.Timeout = Number(value, "connect_timeout"),
        ["options"] = (to, value) => to.Options = value,
        ["passfile"] = (to, value) => to.Passfile = value,
        ["sslmode"] = (to, value) => to.SslMode = SslModeOf(value),
        ["sslrootcert"] = (to, value) => to.RootCertificate = value,
        ["sslcert"] = (to, value) => to.SslCertificate = value,
        ["sslkey"] = (to, value) => to.SslKey = value,
        ["target_session_attrs"] = (to, value) => to.TargetSessionAttributes = SessionOf(value),
        ["load_balance_hosts"] = (to, value) => to.LoadBalanceHosts = LoadBalanceOf(value),
    };

    public static bool IsUri(string text) => SchemeOf(text) is not null;

    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var rest = text[SchemeOf(text)!.Length..];
        var (authority, afterAuthority) = Cut(rest, rest.IndexOfAny(['/', '?']));
        RefuseStrayAt(authority, afterAuthority);
        var (path, query) = Cut(afterAuthority, afterAuthority.IndexOf('?', StringComparison.Ordinal));

        var builder = new NpgsqlConnectionStringBuilder();
        var at = authority.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0) ReadUser(builder, authority[..at]);
        ReadHosts(builder, authority[(at + 1)..]);
        if (path.Length > 1) builder.Database = Decode(path[1..], "database");
        if (query.Length > 1) ReadQuery(builder, query[1..]);
        return builder;
    }

    private static string? SchemeOf(string text) =>
        Array.Find(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A password with a bare <c>/</c>, <c>?</c> or <c>@</c> would put part of it where a host is read, and into
    /// messages. So the only <c>@</c> is the one that ends the user.
    /// </summary>
    private static void RefuseStrayAt(string authority, string afterAuthority)
    {
        if (authority.Count(c => c == '@') > 1 || afterAuthority.Contains('@', StringComparison.Ordinal))
            throw DatabaseAddress.Bad("it has an '@' that does not end the user (write / ? @ : in a password as %2F %3F %40 %3A)");
    }

    private static void ReadUser(NpgsqlConnectionStringBuilder builder, string user)
    {
        var (name, password) = Cut(user, user.IndexOf(':', StringComparison.Ordinal));
        builder.Username = Decode(name, "user");
        if (password.Length > 1) builder.Password = Decode(password[1..], "password");
    }

    /// <summary>Npgsql takes several hosts as <c>host1:5432,host2:5433</c>, and a port of its own for those without.</summary>
    private static void ReadHosts(NpgsqlConnectionStringBuilder builder, string text)
    {
        if (text.Length == 0) return;
        var hosts = text.Split(',').Select(ReadHost).ToList();
        if (hosts is [var (only, port)])
        {
            builder.Host = only.Trim('[', ']');
            if (port is { } given) builder.Port = given;
            return;
        }

        builder.Host = string.Join(',', hosts.Select(h => h.Port is null ? h.Host : $"{h.Host}:{h.Port}"));
    }

    private static (string Host, int? Port) ReadHost(string text)
    {
        var closing = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : 0;
        if (closing < 0) throw DatabaseAddress.Bad("the ']' of an IPv6 address is missing");
        var colon = text.IndexOf(':', closing);
        if (colon < 0) return (Decode(text, "host"), null);
        if (text.IndexOf(':', colon + 1) >= 0) throw DatabaseAddress.Bad("a host holds several ':' (write an IPv6 address in [ ])");
        return (Decode(text[..colon], "host"), Port(text[(colon + 1)..]));
    }

    private static void ReadQuery(NpgsqlConnectionStringBuilder builder, string query)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(pair, pair.IndexOf('=', StringComparison.Ordinal));
            if (!Parameters.TryGetValue(name, out var set))
                throw DatabaseAddress.Bad($"{Unfamiliar(builder, name)} is not one of {string.Join(", ", Parameters.Keys)}");
            if (value.Length < 2) throw DatabaseAddress.Bad($"its parameter {name} has no value");
            try
            {
                set(builder, Decode(value[1..], name));
            }
            catch (ArgumentException)
            {
                throw DatabaseAddress.Bad($"its parameter {name} has a value that cannot be used");
            }
        }
    }

    /// <summary>What follows a password may be the rest of it, after a bare <c>&amp;</c>: it is not shown.</summary>
    private static string Unfamiliar(NpgsqlConnectionStringBuilder soFar, string name) =>
        soFar.Password is null && IsWord(name) ? $"its parameter '{name}'" : "a parameter beside the password (write & in it as %26)";

    private static bool IsWord(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static SslMode SslModeOf(string value) => value switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw Unknown("sslmode", value, "disable, allow, prefer, require, verify-ca or verify-full"),
    };

    private static string SessionOf(string value) =>
        value is "any" or "read-write" or "read-only" or "primary" or "standby" or "prefer-standby" or "prefer-primary"
            ? value
            : throw Unknown("target_session_attrs", value, "any, read-write, read-only, primary, standby, prefer-standby or prefer-primary");

    private static bool LoadBalanceOf(string value) => value switch
    {
        "disable" => false,
        "random" => true,
        _ => throw Unknown("load_balance_hosts", value, "disable or random"),
    };

    private static int Port(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535
            ? port
            : throw DatabaseAddress.Bad("its port is not a number from 1 to 65535");

    private static int Number(string value, string name) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw DatabaseAddress.Bad($"its parameter {name} is not a whole number");

    private static OpenUnionException Unknown(string name, string value, string expected) =>
        DatabaseAddress.Bad($"its parameter {name} is {(IsWord(value) ? $"'{value}'" : "something else")}; expected {expected}");

    /// <summary>Percent-decoding as libpq does it: strictly, and without a meaning for <c>+</c>.</summary>
    private static string Decode(string text, string part)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, length));
                i += length - 1;
                continue;
            }

            var isByte = byte.TryParse(text.AsSpan(i + 1, Math.Min(2, text.Length - i - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
            if (!isByte || i + 2 >= text.Length || value == 0)
                throw DatabaseAddress.Bad($"a % in its {part} is not followed by two hexadecimal digits other than 00 (write % as %25)");
            bytes.Add(value);
            i += 2;
        }

        return StrictUtf8(bytes, part);
    }

    private static string StrictUtf8(List<byte> bytes, string part)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            throw DatabaseAddress.Bad($"the % in its {part} do not make UTF-8");
        }
    }

    private static (string Before, string From) Cut(string text, int index) =>
        index < 0 ? (text, "") : (text[..index], text[index..]);
}
