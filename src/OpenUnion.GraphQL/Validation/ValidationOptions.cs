namespace OpenUnion.GraphQL.Validation;

/// <summary>Which rules are checked, and bounds of what a document may ask. A bound of null is no bound.</summary>
public sealed record ValidationOptions
{
    /// <summary>All rules of the specification, and bounds against abuse.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The rules of the specification alone.</summary>
    public static ValidationOptions Specification { get; } = new()
    {
        MaxDepth = null,
        MaxAliases = null,
        MaxDirectives = null,
        MaxIntrospectionDepth = null,
        CheckSlicingArguments = false,
    };

    /// <summary>Errors that are reported; one more then says that there are others.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Names similar to a misspelt one are suggested. They reveal the schema, as introspection does.</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Names of <see cref="ValidationRules"/> that are checked; null for all.</summary>
    public IReadOnlySet<string>? OnlyRules { get; init; }

    /// <summary>Steps that comparing fields and following fragments may take, over the whole document. Honest documents stay far below.</summary>
    public int MaxWork { get; init; } = 1_000_000;

    /// <summary>Fields inside fields, fragments included, introspection not.</summary>
    public int? MaxDepth { get; init; } = 15;

    /// <summary>Response names under which a document may select one field of one type.</summary>
    public int? MaxAliases { get; init; } = 30;

    /// <summary>Directives at one place.</summary>
    public int? MaxDirectives { get; init; } = 10;

    /// <summary>Lists of fields, interfaces, possible types and input fields inside each other in introspection.</summary>
    public int? MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>False refuses <c>__schema</c> and <c>__type</c>.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Checks <c>requireOneSlicingArgument</c> of <c>@listSize</c>.</summary>
    public bool CheckSlicingArguments { get; init; } = true;
}
