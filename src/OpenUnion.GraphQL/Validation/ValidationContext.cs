using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Limits;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

/// <summary>What rules look at, and where they report. One a validation.</summary>
internal sealed class ValidationContext
{
    // More places than this say nothing new.
    private const int MaxLocations = 20;

    private static readonly ValidationRule TooMuch = new("Bounds", "sec-Validation");
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, FragmentInfo> _fragments = new(StringComparer.Ordinal);
    private int _searches;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) Operations.Add(new(operation));
            if (definition is FragmentDefinitionNode fragment) Add(fragment);
        }

        Merging = new(this);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>In the document's order.</summary>
    public List<OperationInfo> Operations { get; } = [];

    /// <summary>In the document's order.</summary>
    public List<FragmentInfo> Fragments { get; } = [];

    public OverlappingFieldsCanBeMerged Merging { get; }

    public AliasCounter Aliases { get; } = new();

    /// <summary>Introspection fields that were reported as too deep.</summary>
    public HashSet<FieldNode> TooDeepIntrospection { get; } = [];

    /// <summary>Steps spent on comparing fields and following fragments.</summary>
    public int Work { get; private set; }

    /// <summary>True when nothing more will be reported.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>The fragment with a name (of several, the last), or null.</summary>
    public FragmentInfo? Fragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>A number with which one search marks the fragments that it has seen.</summary>
    public int NextSearch() => ++_searches;

    public void Report(ValidationRule rule, string message, params ReadOnlySpan<Location> locations)
    {
        if (IsAborted || Options.OnlyRules?.Contains(rule.Name) == false) return;
        if (_findings.Count >= Options.MaxErrors)
        {
            Abort("Too many validation errors, error limit reached. Validation aborted.");
            return;
        }

        _findings.Add(new(rule, message, locations[..Math.Min(locations.Length, MaxLocations)].ToArray()));
    }

    /// <summary><c> Did you mean "a" or "b"?</c> with a leading space, or nothing.</summary>
    public string DidYouMean(string name, IEnumerable<string> known) =>
        IsAborted || !Options.Suggestions ? "" : Suggestions.DidYouMean(name, known);

    /// <summary>Counts steps; false, and validation ends, when there were too many.</summary>
    public bool Spend(int steps)
    {
        if (IsAborted) return false;
        Work += steps;
        if (Work <= Options.MaxWork) return true;
        Abort($"Document is too complex to be validated: fields and fragments take more than {Options.MaxWork} steps to compare. Validation aborted.");
        return false;
    }

    /// <summary>False, and validation ends, when the stack has no room for another level.</summary>
    public bool CanDescend()
    {
        if (IsAborted) return false;
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        Abort("Document is nested too deeply to be validated. Validation aborted.");
        return false;
    }

    /// <summary>What was reported, in the order of places.</summary>
    public IReadOnlyList<GraphQLError> Errors() => FindingOrder.Errors(_findings);

    private void Abort(string message)
    {
        _findings.Add(new(TooMuch, message, []));
        IsAborted = true;
    }

    private void Add(FragmentDefinitionNode node)
    {
        var fragment = new FragmentInfo(node, Schema.Types[node.TypeCondition.Name]);
        Fragments.Add(fragment);
        _fragments[node.Name] = fragment;
    }
}
