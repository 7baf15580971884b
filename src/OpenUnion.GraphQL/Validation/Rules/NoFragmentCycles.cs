using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles</summary>
internal sealed class NoFragmentCycles
{
    // A cycle may go through all fragments of a document.
    private const int MostNames = 20;

    public static readonly ValidationRule Rule = new(nameof(NoFragmentCycles), "sec-Fragment-Spreads-Must-Not-Form-Cycles");

    private readonly ValidationContext _context;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _onPath = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Stack<(string Fragment, List<FragmentSpreadNode> Spreads, int Next)> _steps = new();

    private NoFragmentCycles(ValidationContext context) => _context = context;

    public static void Check(ValidationContext context)
    {
        var cycles = new NoFragmentCycles(context);
        foreach (var fragment in context.Fragments) cycles.Follow(fragment.Node);
    }

    // Depth first, each fragment once; without recursion, since chains of fragments are long at will.
    private void Follow(FragmentDefinitionNode start)
    {
        Enter(start);
        while (_steps.TryPop(out var step))
        {
            if (_path.Count > _steps.Count) _path.RemoveAt(_path.Count - 1);
            if (step.Next == step.Spreads.Count)
            {
                _onPath.Remove(step.Fragment);
                continue;
            }

            var spread = step.Spreads[step.Next];
            _steps.Push((step.Fragment, step.Spreads, step.Next + 1));
            _path.Add(spread);
            if (_onPath.TryGetValue(spread.Name, out var first)) Report(spread.Name, first);
            else if (_context.Fragment(spread.Name) is { } next) Enter(next.Node);
        }
    }

    private void Enter(FragmentDefinitionNode fragment)
    {
        if (!_visited.Add(fragment.Name)) return;
        _onPath[fragment.Name] = _path.Count;
        _steps.Push((fragment.Name, SpreadsOf(fragment.SelectionSet), 0));
    }

    private void Report(string name, int first)
    {
        if (_context.IsAborted) return;
        var cycle = _path[first..];
        var via = string.Join(", ", cycle.SkipLast(1).Take(MostNames).Select(spread => $"\"{spread.Name}\""));
        if (cycle.Count - 1 > MostNames) via += ", …";
        _context.Report(Rule, $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? " via " + via : "")}.", [.. cycle.Select(spread => spread.Location)]);
    }

    // Outer spreads first, so that the shortest way round is the one that is told.
    private static List<FragmentSpreadNode> SpreadsOf(SelectionSetNode start)
    {
        var result = new List<FragmentSpreadNode>();
        var sets = new Stack<SelectionSetNode>([start]);
        while (sets.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection.IsSpread(out var spread)) result.Add(spread);
                else if (selection.SelectionSet is { } inner) sets.Push(inner);
            }
        }

        return result;
    }
}
