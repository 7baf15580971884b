namespace OpenUnion.GraphQL.Language;

/// <summary>What a byte can begin; from <see cref="Digit"/> on it can also continue a name.</summary>
internal enum ByteClass : byte { Other, Blank, Punctuator, Digit, NameStart }

/// <summary>Tables over bytes.</summary>
internal static class ByteClasses
{
    private static readonly ByteClass[] Classes = BuildClasses();
    private static readonly TokenKind[] Punctuators = BuildPunctuators();

    public static ByteClass Of(byte b) => Classes[b];

    public static TokenKind Punctuator(byte b) => Punctuators[b];

    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    private static ByteClass[] BuildClasses()
    {
        var classes = new ByteClass[256];
        for (var i = 0; i < 128; i++)
        {
            if (char.IsAsciiLetter((char)i) || i == '_') classes[i] = ByteClass.NameStart;
            else if (char.IsAsciiDigit((char)i)) classes[i] = ByteClass.Digit;
            else if (" \t\r\n,".Contains((char)i)) classes[i] = ByteClass.Blank;
            else if ("!$&():=@[]{|}".Contains((char)i)) classes[i] = ByteClass.Punctuator;
        }

        return classes;
    }

    private static TokenKind[] BuildPunctuators()
    {
        var kinds = new TokenKind[256];
        for (var kind = TokenKind.Bang; kind < TokenKind.Name; kind++)
            if (kind.Text() is [var only]) kinds[only] = kind;
        return kinds;
    }
}
