using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Data.Tests.Runtime;

public sealed class DatabaseAddressTests
{
    private const string Secret = "s3cr3t";

    [Theory]
    [InlineData("postgres://u:p@h/d", "Host=h;Username=u;Password=p;Database=d")]
    [InlineData("postgresql://u@h", "Host=h;Username=u")]
    [InlineData("POSTGRES://u@h:6543/d", "Host=h;Port=6543;Username=u;Database=d")]
    [InlineData("  postgres://u@h/d\n", "Host=h;Username=u;Database=d")]
    [InlineData("postgres://u%40x:p%2F%3A%25%20w@h/%E5%B7%A5%E4%BC%9A", "Host=h;Username=u@x;Password=p/:% w;Database=工会")]
    [InlineData("postgres://u:p+q@h/d+e", "Host=h;Username=u;Password=p+q;Database=d+e")]
    [InlineData("postgres://u:工会😀%E5%B7%A5@h/d", "Host=h;Username=u;Password=工会😀工;Database=d")]
    [InlineData("postgres://u:a:b@h/d", "Host=h;Username=u;Password=a:b;Database=d")]
    [InlineData("postgres://u:@h/d", "Host=h;Username=u;Database=d")]
    [InlineData("postgres://u@[::1]/d", "Host=::1;Username=u;Database=d")]
    [InlineData("postgres://u@[2001:db8::1]:6543/d", "Host=2001:db8::1;Port=6543;Username=u;Database=d")]
    [InlineData("postgres://u@h1,h2:6543,[::1]:6544/d", "Host=h1,h2:6543,[::1]:6544;Username=u;Database=d")]
    [InlineData("postgres:///d?host=/var/run/postgresql&user=u", "Host=/var/run/postgresql;Username=u;Database=d")]
    [InlineData("postgres://u@%2Fvar%2Frun%2Fpostgresql/d", "Host=/var/run/postgresql;Username=u;Database=d")]
    [InlineData("postgres://u@%2Frun:6543/d", "Host=/run;Port=6543;Username=u;Database=d")]
    [InlineData("postgres://?host=h&port=1&user=u&password=p&dbname=d", "Host=h;Port=1;Username=u;Password=p;Database=d")]
    [InlineData("postgres://u@h/d?sslmode=verify-full&sslrootcert=/ca.pem", "Host=h;Username=u;Database=d;SSL Mode=VerifyFull;Root Certificate=/ca.pem")]
    [InlineData("postgres://u@h/d?application_name=map%20server", "Host=h;Username=u;Database=d;Application Name=map server")]
    [InlineData("postgres://u@h1,h2/d?target_session_attrs=prefer-standby&load_balance_hosts=random", "Host=h1,h2;Username=u;Database=d;Target Session Attributes=prefer-standby;Load Balance Hosts=true")]
    [InlineData("postgres://u@h/d?connect_timeout=7&options=-c%20jit%3Doff", "Host=h;Username=u;Database=d;Timeout=7;Options=-c jit=off")]
    [InlineData("Host=h;Username=u;Password='a;b=c';Database=d", "Host=h;Username=u;Password='a;b=c';Database=d")]
    [InlineData("server=h;user id=u;Maximum Pool Size=7", "Host=h;Username=u;Maximum Pool Size=7")]
    public void An_address_is_read(string text, string expected)
    {
        var builder = new NpgsqlConnectionStringBuilder(expected);
        builder.ApplicationName ??= "openunion";
        DatabaseAddress.Parse(text).EquivalentTo(builder).ShouldBeTrue($"{DatabaseAddress.Parse(text)} is not {builder}");
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" ", "it is empty")]
    [InlineData("Host=h\0", "it holds a control character")]
    [InlineData("mysql://u:s3cr3t@h/d", "its scheme is neither postgres nor postgresql")]
    [InlineData("localhost", "it is neither a URI nor keywords of the form name=value; a value with ; or = must be in quotes")]
    [InlineData("postgres://", "it names no host")]
    [InlineData("postgres:///d", "it names no host")]
    [InlineData("postgres://h/d", "it names no user")]
    [InlineData("postgres://u@h:0/d", "its port is not a number from 1 to 65535")]
    [InlineData("postgres://u@h:65536/d", "its port is not a number from 1 to 65535")]
    [InlineData("postgres://u@h:/d", "its port is not a number from 1 to 65535")]
    [InlineData("postgres://u@h:+1/d", "its port is not a number from 1 to 65535")]
    [InlineData("postgres://u@::1/d", "a host holds several ':' (write an IPv6 address in [ ])")]
    [InlineData("postgres://u@[::1/d", "the ']' of an IPv6 address is missing")]
    [InlineData("postgres://u:s3cr%3t@h/d", "a % in its password is not followed by two hexadecimal digits other than 00 (write % as %25)")]
    [InlineData("postgres://u:s3cr3t%00@h/d", "a % in its password is not followed by two hexadecimal digits other than 00 (write % as %25)")]
    [InlineData("postgres://u@h/d%4", "a % in its database is not followed by two hexadecimal digits other than 00 (write % as %25)")]
    [InlineData("postgres://u:s3cr3t%FF@h/d", "the % in its password do not make UTF-8")]
    [InlineData("postgres://u:s3cr3t/x@h/d", "it has an '@' that does not end the user (write / ? @ : in a password as %2F %3F %40 %3A)")]
    [InlineData("postgres://u:s3cr3t@x@h/d", "it has an '@' that does not end the user (write / ? @ : in a password as %2F %3F %40 %3A)")]
    [InlineData("postgres://u:?s3cr3t@h/d", "it has an '@' that does not end the user (write / ? @ : in a password as %2F %3F %40 %3A)")]
    [InlineData("postgres://u@h/d?sslmode=maybe", "its parameter sslmode is 'maybe'; expected disable, allow, prefer, require, verify-ca or verify-full")]
    [InlineData("postgres://u@h/d?target_session_attrs=master", "its parameter target_session_attrs is 'master'; expected any, read-write, read-only, primary, standby, prefer-standby or prefer-primary")]
    [InlineData("postgres://u@h/d?load_balance_hosts=1", "its parameter load_balance_hosts is '1'; expected disable or random")]
    [InlineData("postgres://u@h/d?connect_timeout=soon", "its parameter connect_timeout is not a whole number")]
    [InlineData("postgres://u@h/d?connect_timeout=99999", "its parameter connect_timeout has a value that cannot be used")]
    [InlineData("postgres://u@h/d?sslmode", "its parameter sslmode has no value")]
    [InlineData("Host=h;Username=u;Colour=red", "its keyword 'colour' is unknown")]
    [InlineData("Host=h;Username=u;Port=x", "its keyword 'port' has a value that cannot be used")]
    [InlineData("Username=u;Password=s3;cr3t=1;Host=h", "it has an unknown keyword beside the password (a password with ; or = must be in quotes)")]
    [InlineData("Password==s3cr3t=x;Host=h", "it has an unknown keyword beside the password (a password with ; or = must be in quotes)")]
    [InlineData("Host=h;Username=u;Password=s3cr3t;x", "it is neither a URI nor keywords of the form name=value; a value with ; or = must be in quotes")]
    [InlineData("host=h user=u dbname=d", "its host holds a space (keywords are separated by ;)")]
    [InlineData("Username=u", "it names no host")]
    [InlineData("Host=h", "it names no user")]
    public void A_bad_address_is_told_what_was_found(string text, string found)
    {
        var error = Should.Throw<OpenUnionException>(() => DatabaseAddress.Parse(text));
        error.Code.ShouldBe("OU1011");
        error.Message.ShouldBe($"OPENUNION_DATABASE is not the address of a PostgreSQL server: {found}.");
        error.Hint.ShouldBe("Expected postgres://user:password@host:5432/database or Host=host;Username=user;Password=password;Database=database.");
    }

    [Fact]
    public void An_unknown_parameter_is_named_with_those_that_are_known() =>
        Should.Throw<OpenUnionException>(() => DatabaseAddress.Parse("postgres://u@h/d?colour=red"))
            .Message.ShouldContain("its parameter 'colour' is not one of host, port, user, password, dbname,");

    [Theory]
    [InlineData("postgres://u:@x?sslmode=s3cr3t@h/d", "it has an '@' that does not end the user")]
    [InlineData("postgres://u@h/d?sslmode=s3:cr3t", "its parameter sslmode is something else; expected ")]
    [InlineData("postgres://?host=h&password=s3&cr3t=1", "a parameter beside the password (write & in it as %26) is not one of ")]
    public void What_may_be_part_of_a_password_is_not_shown(string text, string found)
    {
        var error = Should.Throw<OpenUnionException>(() => DatabaseAddress.Parse(text));
        error.Message.ShouldContain(found);
        error.Message.ShouldNotContain("cr3t");
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused() =>
        Should.Throw<OpenUnionException>(() => DatabaseAddress.Parse("postgres://u@h/" + new string('d', 9_000)))
            .Message.ShouldEndWith("it has 9015 characters, and 8192 are the limit.");

    /// <summary>Wherever a careless password falls: in the host, the port, the path, a parameter or a keyword.</summary>
    [Fact]
    public void No_message_holds_any_part_of_the_password()
    {
        string[] forms =
        [
            "postgres://u:{0}@h:x/d", "postgres://u:{0}@h/d?colour=red", "postgres://?host=h&user=u&password={0}&colour=red",
            "postgres://u:{0}@h/d?sslmode=maybe", "Username=u;Password={0};Port=x", "Password={0};Host=h", "Host=h;Password={0};Colour=red",
        ];
        var punctuation = Gen.Elements("/", "?", "@", ":", ";", "=", "&", "%", "#", ",", "[", "]", "'", "\"", " ", "+", "");
        var password = Gen.ArrayOf(punctuation, 6).Select(marks => string.Concat(marks.Select((mark, i) => $"{mark}{Secret}{i}")));
        Prop.ForAll(password.ToArbitrary(), Gen.Elements(forms).ToArbitrary(), (secret, form) =>
        {
            try
            {
                DatabaseAddress.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, secret));
                return true;
            }
            catch (OpenUnionException e)
            {
                return !$"{e}{e.Hint}".Contains(Secret, StringComparison.OrdinalIgnoreCase);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Theory]
    [InlineData("postgres://u:s3cr3t@h/d", "u@h:5432/d")]
    [InlineData("postgres://u:s3cr3t@h1,[::1]:6543/d", "u@h1:5432,[::1]:6543/d")]
    [InlineData("postgres://u@[::1]:6543", "u@[::1]:6543/u")]
    [InlineData("postgres:///d?host=/run&user=u", "u@/run/d")]
    public void A_description_has_no_password(string text, string expected) =>
        DatabaseAddress.Describe(DatabaseAddress.Parse(text)).ShouldBe(expected);
}
