using System.Text;

namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>Tokens as a text: with accidents, and in a layout that puts places to the test.</summary>
internal static class DocumentText
{
    private static readonly string[] Gaps = [" ", " ", " ", " ", " ", " ", "\n", "\n  ", ", ", "\r\n", "\r", "\t", " # 会 😀 {\n", "\uFEFF "];

    /// <summary>Changes one token: left out, repeated, exchanged, replaced, or one put before it.</summary>
    public static void Mutate(List<string> tokens, Vocabulary vocabulary, Chance chance)
    {
        if (tokens.Count == 0) return;
        var at = chance.Below(tokens.Count);
        var other = chance.Percent(50) ? chance.Of(Vocabulary.Tokens) : chance.Of(vocabulary.Names);
        switch (chance.Below(5))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, tokens[at]); break;
            case 2: tokens.Insert(at, other); break;
            case 3: tokens[at] = other; break;
            default: (tokens[at], tokens[^1]) = (tokens[^1], tokens[at]); break;
        }
    }

    /// <summary>The text; tokens are kept apart, or not where <paramref name="glued"/> says that accidents are welcome.</summary>
    public static string Of(List<string> tokens, Chance chance, bool glued = false)
    {
        var plain = chance.Percent(40);
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (text.Length > 0 && !(glued && chance.Percent(5))) text.Append(plain ? " " : chance.Of(Gaps));
            text.Append(token);
        }

        return text.ToString();
    }
}
