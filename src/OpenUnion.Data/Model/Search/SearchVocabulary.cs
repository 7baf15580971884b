using System.Runtime.InteropServices;

namespace OpenUnion.Data.Model.Search;

/// <summary>The tokens of all documents and how many documents have each, under each of their readings.</summary>
public sealed class SearchVocabulary
{
    /// <summary>Stands for the reading of a character that has none known.</summary>
    private const string Unknown = "?";

    private readonly Dictionary<int, int> _entries = [];
    private readonly Dictionary<int, string> _words = [];

    /// <summary>The token of a word.</summary>
    public int TokenOf(string word)
    {
        var token = SearchTokens.Word(word);
        _words.TryAdd(token, word);
        return token;
    }

    /// <summary>A document has a token.</summary>
    public void Count(int token) => CollectionsMarshal.GetValueRefOrAddDefault(_entries, token, out _)++;

    /// <summary>Number of documents with a token.</summary>
    public int EntriesOf(int token) => _entries.GetValueOrDefault(token);

    /// <summary>One term a token and reading.</summary>
    public IEnumerable<SearchTerm> Terms()
    {
        foreach (var (token, entries) in _entries)
        {
            if (_words.TryGetValue(token, out var word))
                yield return new SearchTerm { Reading = word, Initials = "", Token = token, Entries = entries };
            else if (SearchTokens.IsPair(token))
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
