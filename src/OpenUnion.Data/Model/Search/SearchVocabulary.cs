namespace OpenUnion.Data.Model.Search;

/// <summary>The tokens of all documents and how many documents have each, under each of their readings.</summary>
public sealed class SearchVocabulary
{
    /// <summary>Stands for the reading of a character that has none known.</summary>
    private const string Unknown = "?";

    private readonly Dictionary<int, (string? Word, int Entries)> _tokens = [];
    private readonly Dictionary<int, int> _codes = [];

    /// <summary>A document has a token of a text.</summary>
    public void Count(int token, SearchRun run)
    {
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_tokens, token, out _);
        known = (run.IsHan ? null : run.Text, known.Entries + 1);
    }

    /// <summary>A document has the token of a code.</summary>
    public void CountCode(int token) => _codes[token] = EntriesOf(token) + 1;

    /// <summary>Number of documents with the token of a code.</summary>
    public int EntriesOf(int token) => _codes.GetValueOrDefault(token);

    /// <summary>One term a token and reading.</summary>
    public IEnumerable<SearchTerm> Terms()
    {
        foreach (var (token, (word, entries)) in _tokens)
        {
            if (word is not null)
                yield return new SearchTerm { Reading = word, Initials = "", Token = token, Entries = entries };
            else
                foreach (var (first, second) in Readings((char)(token >>> 16), (char)(token & 0xFFFF)))
                    yield return new SearchTerm { Reading = $"{first} {second}", Initials = $"{first[0]}{(second.Length > 0 ? second[..1] : "")}", Token = token, Entries = entries };
        }
    }

    private static IEnumerable<(string First, string Second)> Readings(char first, char second) =>
        from one in Of(first)
        from other in second == SearchTokens.End ? [""] : Of(second)
        select (one, other);

    private static IReadOnlyList<string> Of(char character) => Pinyin.Of(character) is { Count: > 0 } readings ? readings : [Unknown];
}
