using System.Text;

namespace OpenUnion.GraphQL.Language;

// For tools that show tokens; the parser makes only the strings that it keeps.
public ref partial struct Lexer
{
    /// <summary>The kind as errors name it: the punctuator itself, <c>Name</c>, <c>&lt;EOF&gt;</c>.</summary>
    public readonly string KindText => Kind.Text();

    /// <summary>The meaning of a name, number or string; null for other tokens.</summary>
    public readonly string? Value => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => Encoding.ASCII.GetString(Slice),
        TokenKind.String => StringDecoding.Quoted(Slice, HasEscapes),
        TokenKind.BlockString => StringDecoding.Block(Slice, HasEscapes),
        _ => null,
    };
}
