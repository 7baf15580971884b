using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Limits;

namespace OpenUnion.GraphQL.Validation;

/// <summary>What rules look at, and where they report. One a validation.</summary>
internal sealed class ValidationContext
{
    // More places than this say nothing new.
    private const int MaxLocations = 40;

    // Searching a large schema for similar names takes longer than finding the mistake.
    private const int MostSuggestions = 20;

    private static readonly ValidationRule TooMuch = new("Bounds", "sec-Validation");
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentInfo> _fragments = new(StringComparer.Ordinal);
    private int _searches;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) Add(new OperationInfo(operation));
            if (definition is FragmentDefinitionNode fragment) Add(new FragmentInfo(fragment, schema.Types[fragment.TypeCondition.Name]));
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>Operations and fragments in the document's order.</summary>
    public List<ExecutableInfo> Definitions { get; } = [];

    /// <summary>In the document's order.</summary>
    public List<OperationInfo> Operations { get; } = [];

    /// <summary>In the document's order.</summary>
    public List<FragmentInfo> Fragments { get; } = [];

    public AliasCounter Aliases { get; } = new();

    /// <summary>Introspection fields that were reported as too deep.</summary>
    public HashSet<IntrospectionEntry> TooDeepIntrospection { get; } = [];

    /// <summary>Steps spent on comparing fields and following fragments.</summary>
    public int Work { get; private set; }

    /// <summary>True when nothing more will be reported.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>Two fragments have one name.</summary>
    public bool HasRepeatedFragments => _fragments.Count < Fragments.Count;

    /// <summary>The fragment with a name (of several, the last), or null.</summary>
    public FragmentInfo? Fragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>A number with which one search marks the fragments that it has seen.</summary>
    public int NextSearch() => ++_searches;

    public void Report(ValidationRule rule, string message, params ReadOnlySpan<Location> locations)
    {
        if (IsAborted || Options.OnlyRules?.Contains(rule.Name) == false) return;
        if (_errors.Count >= Options.MaxErrors)
        {
            Abort("Too many validation errors, error limit reached. Validation aborted.");
            return;
        }

        _errors.Add(new(message, locations[..Math.Min(locations.Length, MaxLocations)]) { Extensions = rule.Extensions });
    }

    /// <summary>False when names similar to a misspelt one are not wanted, or were found often enough.</summary>
    public bool CanSuggest => !IsAborted && Options.Suggestions && _errors.Count < MostSuggestions;

    /// <summary><c> Did you mean "a" or "b"?</c> with a leading space, or nothing.</summary>
    public string DidYouMean(string name, IEnumerable<string> known) =>
        CanSuggest ? Suggestions.DidYouMean(name, known) : "";

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

    /// <summary>What was reported, in the order of first places; what has no place stays at the end.</summary>
    public IReadOnlyList<GraphQLError> Errors() =>
        _errors.Count == 0 ? [] : [.. _errors.OrderBy(error => error.Locations.Count == 0).ThenBy(error => First(error).Line).ThenBy(error => First(error).Column)];

    private static SourceLocation First(GraphQLError error) => error.Locations.Count == 0 ? default : error.Locations[0];

    private void Abort(string message)
    {
        _errors.Add(new(message) { Extensions = TooMuch.Extensions });
        IsAborted = true;
    }

    private void Add(OperationInfo operation)
    {
        Definitions.Add(operation);
        Operations.Add(operation);
    }

    private void Add(FragmentInfo fragment)
    {
        Definitions.Add(fragment);
        Fragments.Add(fragment);
        _fragments[fragment.Node.Name] = fragment;
    }
}
