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

    private PendingNodes _pending;

    private Parser(Source source, ParserOptions? options)
    {
        _source = source;
        _options = options ?? ParserOptions.Default;
        if (source.Text.Length > _options.MaxBytes)
            throw GraphQLSyntaxException.At(source, 0, $"Document has {source.Text.Length} bytes, more than {_options.MaxBytes}. Parsing aborted.");
        _lexer = new Lexer(source);
        _pending = new();
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
        return parser.Whole(parser.ParseValue(isConst: false));
    }

    /// <summary>Parses one value without variables.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no constant value, or exceeds a limit.</exception>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null)
    {
        var parser = new Parser(Source.FromString(text), options);
        return parser.Whole(parser.ParseValue(isConst: true));
    }

    /// <summary>Parses one reference to a type: <c>[String!]!</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no type, or exceeds a limit.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        var parser = new Parser(Source.FromString(text), options);
        return parser.Whole(parser.ParseTypeReference());
    }

    // Nothing follows what was asked for.
    private T Whole<T>(T node) where T : AstNode
    {
        Expect(TokenKind.EndOfFile);
        return node;
    }

    private DocumentNode ParseDocument()
    {
        var list = _pending.Open();
        do _pending.Push(ParseDefinition());
        while (_lexer.Kind != TokenKind.EndOfFile);
        var definitions = _pending.Close<DefinitionNode>(list);
        return new() { Definitions = definitions, Location = new(_source, 0, _source.Text.Length) };
    }
}
