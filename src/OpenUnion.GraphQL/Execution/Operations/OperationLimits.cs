namespace OpenUnion.GraphQL.Execution;

/// <summary>Bounds of what is executed; a breach is an error of the field that it happens at.</summary>
public sealed record OperationLimits
{
    /// <summary>The deepest <see cref="MaxDepth"/>: the stack of any thread holds it.</summary>
    public const int DeepestDepth = 500;

    /// <summary>Nesting of fields in the response; fragments nest without parentheses, so the parser's bound is not enough.</summary>
    public int MaxDepth
    {
        get;
        init => field = value is > 0 and <= DeepestDepth
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a depth from 1 to {DeepestDepth}.");
    } = 200;

    /// <summary>Fields of all selection sets of one variant of an operation together.</summary>
    public int MaxSelections { get; init; } = 5_000;

    /// <summary>Combinations of the variables of @skip and @include that are remembered for one operation.</summary>
    public int MaxVariants { get; init; } = 16;

    /// <summary>Errors of one response; further ones are left out.</summary>
    public int MaxErrors { get; init; } = 1000;
}
