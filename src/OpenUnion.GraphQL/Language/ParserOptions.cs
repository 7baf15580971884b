namespace OpenUnion.GraphQL.Language;

/// <summary>Bounds of what is parsed; a breach is a syntax error that names the bound.</summary>
public sealed record ParserOptions
{
    /// <summary>Bounds that suit a client's document.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>Bounds that suit a schema, which its host wrote.</summary>
    public static ParserOptions Schema { get; } = new() { MaxBytes = 64 << 20, MaxTokens = 10_000_000 };

    /// <summary>Tokens, comments not counted.</summary>
    public int MaxTokens { get; init; } = 100_000;

    /// <summary>Nesting of selection sets, values and types together.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Bytes of UTF-8.</summary>
    public int MaxBytes { get; init; } = 1 << 20;
}
