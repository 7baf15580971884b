namespace OpenUnion.GraphQL.Language;

/// <summary>Bounds of what is parsed; a breach is a syntax error that names the bound.</summary>
public sealed record ParserOptions
{
    /// <summary>The highest <see cref="MaxDepth"/>.</summary>
    public const int DeepestDepth = 1000;

    /// <summary>Bounds that suit a client's document.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>Bounds that suit a schema, which its host wrote.</summary>
    public static ParserOptions Schema { get; } = new() { MaxBytes = 64 << 20, MaxTokens = 10_000_000 };

    /// <summary>Tokens, comments not counted.</summary>
    public int MaxTokens { get; init; } = 100_000;

    /// <summary>Nesting of selection sets, values and types together; at most <see cref="DeepestDepth"/>, which the stack of any thread holds.</summary>
    public int MaxDepth
    {
        get;
        init => field = value is > 0 and <= DeepestDepth
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a depth from 1 to {DeepestDepth}.");
    } = 200;

    /// <summary>Bytes of UTF-8.</summary>
    public int MaxBytes { get; init; } = 1 << 20;
}
