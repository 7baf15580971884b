using System.CommandLine;
using System.Globalization;
using OpenUnion.Data;
using OpenUnion.Server;

namespace OpenUnion.Cli;

/// <summary>
/// One limit or feature of the server. It is set by an option, or by a variable of the same name where a command line is hard to change:
/// <c>--max-depth</c>, <c>OPENUNION_MAX_DEPTH</c>. The option wins; an empty variable is none.
/// </summary>
internal sealed class ServeSetting
{
    private readonly Option<string> _option;
    private readonly string _variable;
    private readonly string _expected;
    private readonly Func<ServerOptions, string, ServerOptions?> _apply;

    /// <param name="expected">What a value has to be, for who gave another.</param>
    /// <param name="apply">The server's options with this value; null when it is none.</param>
    private ServeSetting(string name, string description, string expected, Func<ServerOptions, string, ServerOptions?> apply)
    {
        _variable = "OPENUNION_" + name.ToUpperInvariant().Replace('-', '_');
        _option = new($"--{name}") { Description = $"{description} Expects {expected}.", HelpName = "value" };
        (_expected, _apply) = (expected, apply);
    }

    public Option Option => _option;

    public static ServeSetting Number(string name, string description, long least, long most, Func<ServerOptions, long, ServerOptions> apply) =>
        new(name, description, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"), (options, text) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? apply(options, number) : null);

    public static ServeSetting Choice(string name, string description, params (string Text, Func<ServerOptions, ServerOptions> Apply)[] choices) =>
        new(name, description, string.Join(" or ", choices.Select(choice => choice.Text)), (options, text) =>
            choices.FirstOrDefault(choice => choice.Text == text).Apply?.Invoke(options));

    public static ServeSetting Folder(string name, string description, Func<ServerOptions, string, ServerOptions> apply) =>
        new(name, description, "a folder that is there", (options, text) => Directory.Exists(text) ? apply(options, text) : null);

    /// <summary>The server's options with what was set.</summary>
    /// <exception cref="OpenUnionException">OU5002: the value is not one that was expected.</exception>
    public ServerOptions ApplyTo(ServerOptions options, ParseResult parsed)
    {
        if (parsed.GetValue(_option) is { } text) return Apply(options, _option.Name, text);
        return Environment.GetEnvironmentVariable(_variable) is { Length: > 0 } value ? Apply(options, _variable, value) : options;
    }

    private ServerOptions Apply(ServerOptions options, string origin, string text) =>
        _apply(options, text) ?? throw new OpenUnionException("OU5002", $"{origin} is \"{text}\"; expected {_expected}.");
}
