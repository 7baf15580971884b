using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Execution;

/// <summary>The variables that @skip and @include of an operation hang on, two bits each: false, true, or without a value.</summary>
internal readonly record struct ConditionValues(ImmutableArray<string> Names, UInt128 Bits)
{
    /// <summary>How many variables fit.</summary>
    public const int MostNames = 64;

    private static readonly UInt128 True = UInt128.One, Missing = (UInt128)2;

    public static ConditionValues Of(ImmutableArray<string> names, IReadOnlyDictionary<string, object?> variables)
    {
        var bits = UInt128.Zero;
        for (var i = 0; i < names.Length; i++)
        {
            variables.TryGetValue(names[i], out var value);
            bits |= (value is bool given ? given ? True : UInt128.Zero : Missing) << (2 * i);
        }

        return new(names, bits);
    }

    /// <summary>The Boolean of a literal or variable; null when the variable has no value.</summary>
    public bool? ValueOf(ValueNode node)
    {
        var index = node.Variable is { } variable ? Names.IndexOf(variable) : -1;
        if (index < 0) return node.Boolean;
        var value = (Bits >> (2 * index)) & (UInt128)3;
        return value == Missing ? null : value == True;
    }

    /// <summary>Names of the variables in the @skip and @include of these definitions, each once; one too many when they do not fit.</summary>
    public static ImmutableArray<string> NamesIn(IEnumerable<ExecutableDefinitionNode> definitions)
    {
        var names = new List<string>();
        var open = new Stack<SelectionSetNode>(definitions.Select(definition => definition.SelectionSet));
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                foreach (var directive in selection.Directives) Add(directive, names);
                if (selection.SelectionSet is { } inner) open.Push(inner);
            }
        }

        return [.. names];
    }

    private static void Add(DirectiveNode directive, List<string> names)
    {
        if (directive.Name is not ("skip" or "include")) return;
        foreach (var argument in directive.Arguments)
            if (names.Count <= MostNames && argument.Value.Variable is { } variable && !names.Contains(variable)) names.Add(variable);
    }
}
