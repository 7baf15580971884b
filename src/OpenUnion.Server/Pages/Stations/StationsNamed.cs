using System.Text;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>Stations that an address which is not there may have meant.</summary>
internal sealed class StationsNamed(GraphQLEngine engine)
{
    // What a search takes at most.
    private const int MaxLength = 100;
    private const int MaxWords = 10;

    private const string Operation = """
        query StationsNamed($text: String!) {
          search(text: $text, types: [STATION], first: 5) { nodes { ... on Station { slug name nameEn } } }
        }
        """;

    private readonly PageQuestion<Found> _question = new(engine, Operation);

    /// <summary>At most five; none where the words of the address say nothing.</summary>
    public async Task<IReadOnlyList<StationName>> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var words = new string([.. slug.EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ").SelectMany(text => text)])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', words.Take(MaxWords));
        if (text.Length is 0 or > MaxLength) return [];
        var answer = await _question.AskAsync(new(StringComparer.Ordinal) { ["text"] = text }, cancellationToken);
        return answer?.Data.Search?.Nodes ?? [];
    }

    private sealed record Found(FoundPage? Search);

    private sealed record FoundPage(IReadOnlyList<StationName> Nodes);
}
