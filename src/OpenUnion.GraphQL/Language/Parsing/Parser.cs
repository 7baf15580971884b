using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>Parses documents, one method a production of the grammar: https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Document-Syntax</summary>
public ref partial struct Parser
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _tokens;
    private int _depth;
    private int _previousEnd;

    // Nodes of lists that are not finished yet, as a stack; a finished list is copied off its top.
    private AstNode[] _pending = new AstNode[64];
    private int _pendingCount;

    private Parser(Source source, ParserOptions? options)
    {
        _source = source;
        _options = options ?? ParserOptions.Default;
        if (source.Text.Length > _options.MaxBytes)
            throw GraphQLSyntaxException.At(source, 0, $"Document has {source.Text.Length} bytes, more than {_options.MaxBytes}. Parsing aborted.");
        _lexer = new Lexer(source);
        Advance();
    }

    /// <summary>Parses a document of operations, fragments and type system definitions.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no document, or exceeds a limit.</exception>
    public static DocumentNode ParseDocument(ReadOnlyMemory<byte> utf8, ParserOptions? options = null) =>
        ParseDocument(new Source(utf8), options);

    /// <inheritdoc cref="ParseDocument(ReadOnlyMemory{byte}, ParserOptions?)"/>
    public static DocumentNode ParseDocument(string text, ParserOptions? options = null) =>
        ParseDocument(Source.FromString(text), options);

    /// <inheritdoc cref="ParseDocument(ReadOnlyMemory{byte}, ParserOptions?)"/>
    public static DocumentNode ParseDocument(Source source, ParserOptions? options = null) =>
        new Parser(source, options).ParseDocument();

    /// <summary>Parses one value, which may hold variables.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no value, or exceeds a limit.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null)
    {
        var parser = new Parser(Source.FromString(text), options);
        var value = parser.ParseValue(isConst: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Parses one value without variables.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no constant value, or exceeds a limit.</exception>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null)
    {
        var parser = new Parser(Source.FromString(text), options);
        var value = parser.ParseValue(isConst: true);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Parses one reference to a type: <c>[String!]!</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no type, or exceeds a limit.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        var parser = new Parser(Source.FromString(text), options);
        var type = parser.ParseTypeReference();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    private DocumentNode ParseDocument()
    {
        var list = OpenList();
        do Push(ParseDefinition());
        while (_lexer.Kind != TokenKind.EndOfFile);
        return new() { Definitions = CloseList<DefinitionNode>(list), Location = new(_source, 0, _source.Text.Length) };
    }

    private int OpenList() => _pendingCount;

    private void Push(AstNode node)
    {
        if (_pendingCount == _pending.Length) Array.Resize(ref _pending, _pendingCount * 2);
        _pending[_pendingCount++] = node;
    }

    private ImmutableArray<T> CloseList<T>(int from) where T : AstNode
    {
        var items = new T[_pendingCount - from];
        for (var i = 0; i < items.Length; i++) items[i] = (T)_pending[from + i];
        _pendingCount = from;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
