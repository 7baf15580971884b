using System.Text;

namespace OpenUnion.GraphQL.Language;

// Moving through tokens, and what to say when one does not fit.
public ref partial struct Parser
{
    private readonly Location LocationFrom(int start) => new(_source, start, _previousEnd);

    private void Advance()
    {
        _previousEnd = _lexer.End;
        _lexer.Advance();
        if (--_tokensLeft < 0 && _lexer.Kind != TokenKind.EndOfFile) throw TooManyTokens();
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.End - _lexer.Start == keyword.Length && _lexer.Slice.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind) return false;
        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword)) return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind) throw Expected(kind.Quoted());
        Advance();
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword)) throw Expected($"\"{Encoding.ASCII.GetString(keyword)}\"");
        Advance();
    }

    /// <summary>https://spec.graphql.org/September2025/#Name</summary>
    private string ParseName()
    {
        if (_lexer.Kind != TokenKind.Name) throw Expected("Name");
        var name = _lexer.Interned;
        Advance();
        return name;
    }

    private void Enter()
    {
        if (++_depth > _options.MaxDepth) throw TooDeep();
    }

    private void Leave() => _depth--;

    private readonly GraphQLSyntaxException Expected(string what) => Error($"Expected {what}, found {Describe()}.");

    private readonly GraphQLSyntaxException Unexpected() => Error($"Unexpected {Describe()}.");

    private readonly GraphQLSyntaxException TooManyTokens() =>
        Error($"Document contains more than {_options.MaxTokens} tokens. Parsing aborted.");

    private readonly GraphQLSyntaxException TooDeep() =>
        Error($"Document is nested deeper than {_options.MaxDepth} levels. Parsing aborted.");

    private readonly GraphQLSyntaxException Error(string message) => GraphQLSyntaxException.At(_source, _lexer.Start, message);

    private readonly string Describe() =>
        _lexer.Value is { } value ? $"{_lexer.KindText} \"{value}\"" : _lexer.Kind.Quoted();
}
