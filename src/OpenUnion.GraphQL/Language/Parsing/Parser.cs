namespace OpenUnion.GraphQL.Language;

/// <summary>Parses documents, one method a production of the grammar: https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Document-Syntax</summary>
public ref partial struct Parser
{
    // About as many records as most documents need; more are made where they do not do.
    private const int BytesPerRecord = 12;
    private const int FewestRecords = 4;

    private readonly Source _source;
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _tokensLeft;
    private int _depth;
    private int _previousEnd;

    private readonly SyntaxTree _tree;
    private SyntaxRecord[] _records;
    private int _count;

    // Nodes that are objects, of lists that are not finished yet.
    private PendingNodes _pending;

    private Parser(Source source, ParserOptions? options)
    {
        _source = source;
        _options = options ?? ParserOptions.Default;
        if (source.Text.Length > _options.MaxBytes)
            throw GraphQLSyntaxException.At(source, 0, $"Document has {source.Text.Length} bytes, more than {_options.MaxBytes}. Parsing aborted.");
        _tokensLeft = _options.MaxTokens;
        _lexer = new Lexer(source);
        _pending = new();
        _tree = new(source);
        _records = new SyntaxRecord[(source.Text.Length / BytesPerRecord) + FewestRecords];
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
    private T Whole<T>(T node)
    {
        Expect(TokenKind.EndOfFile);
        _tree.Records = _records;
        return node;
    }

    private DocumentNode ParseDocument()
    {
        var list = _pending.Open();
        do _pending.Push(ParseDefinition());
        while (_lexer.Kind != TokenKind.EndOfFile);
        var definitions = _pending.Close<DefinitionNode>(list);
        _tree.Records = _records;
        return new() { Definitions = definitions, Location = new(_source, 0, _source.Text.Length) };
    }
}
