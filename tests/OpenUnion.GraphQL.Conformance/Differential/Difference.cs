using OpenUnion.GraphQL.Conformance.Generation;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>
/// A place where the engine differs from the reference implementation on purpose; nothing else is let pass.
/// <paramref name="Applies"/> says exactly where, <paramref name="Normalize"/> takes away exactly that.
/// </summary>
internal sealed record Difference(string Name, string Why, Func<RequestText, Answer, Answer, bool> Applies, Func<Answer, Answer, (Answer Ours, Answer Theirs)> Normalize)
{
    public static IReadOnlyList<Difference> All { get; } = [];
}
