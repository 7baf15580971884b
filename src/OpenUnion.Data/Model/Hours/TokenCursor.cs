namespace OpenUnion.Data.Model.Hours;

/// <summary>A place in the tokens, and the first error met. Every reader returns false after <see cref="Fail(string)"/>.</summary>
internal sealed class TokenCursor(List<HoursToken> tokens)
{
    // Words and signs that OpenStreetMap's language has and we do not: an error at one of them says so.
    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sunrise"] = "times of the sun are not supported",
        ["sunset"] = "times of the sun are not supported",
        ["dawn"] = "times of the sun are not supported",
        ["dusk"] = "times of the sun are not supported",
        ["("] = "calculated times are not supported",
        ["week"] = "weeks of the year are not supported",
        ["SH"] = "school holidays (SH) are not supported",
        ["easter"] = "easter is not supported",
        ["+"] = "open-ended times and offsets (+) are not supported",
        ["/"] = "intervals (/) are not supported",
    };

    private int _at;

    public OpeningHoursError? Error { get; private set; }

    public HoursToken Current => tokens[_at];

    public HoursToken Following => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    /// <summary>The current token, which is passed. The end is never passed.</summary>
    public HoursToken Take()
    {
        var token = Current;
        if (token.Kind != HoursTokenKind.End) _at++;
        return token;
    }

    /// <summary>Passes the symbol if it stands here.</summary>
    public bool TakeSymbol(string symbol)
    {
        if (!Current.IsSymbol(symbol)) return false;
        _at++;
        return true;
    }

    /// <summary>Records an error at the current token, and returns false.</summary>
    public bool Fail(string expected) => Fail(Current, expected);

    /// <summary>Records an error at a token, and returns false.</summary>
    public bool Fail(HoursToken token, string expected)
    {
        var reason = token.Problem
            ?? (Unsupported.TryGetValue(token.Text, out var feature) ? $"{expected}; {feature}" : expected);
        Error ??= new(token.Position, token.Shown(), reason);
        return false;
    }
}
