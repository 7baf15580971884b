using System.Text;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model.Search;

/// <summary>What is indexed of one record.</summary>
public sealed class SearchDocument
{
    private SearchDocument(string names, string details)
    {
        Titles = names;
        Names = SearchText.Fold(names, keepLines: true);
        Sound = SoundOf(Names);
        Details = details;
    }

    /// <summary>The names as they are written, each between line feeds.</summary>
    public string Titles { get; }

    /// <summary>The folded names, each between line feeds.</summary>
    public string Names { get; }

    /// <summary>The readings of the names, line by line.</summary>
    public string Sound { get; }

    /// <summary>Other texts, each between line feeds, behind the letter of its field.</summary>
    public string Details { get; }

    /// <summary>All tokens, each once, in ascending order.</summary>
    public int[] Tokens { get; private set; } = [];

    /// <summary>Makes a document.</summary>
    /// <param name="type">The kind of record.</param>
    /// <param name="key">Its key.</param>
    /// <param name="names">Names and aliases, the main one first.</param>
    /// <param name="details">Other texts, each behind the letter of its field.</param>
    /// <param name="codes">Tokens of the codes that the record has.</param>
    /// <param name="vocabulary">Counts the tokens of the texts and codes.</param>
    public static SearchDocument Of(SearchType type, string key, IReadOnlyList<string> names, IReadOnlyList<string> details, IEnumerable<int> codes, SearchVocabulary vocabulary)
    {
        var tokens = new SortedTokens();
        tokens.Add(SearchTokens.Kind(type));
        foreach (var code in codes)
            tokens.Add(code);
        foreach (var text in names)
            tokens.AddText(SearchText.Fold(text), vocabulary);
        foreach (var text in details)
            tokens.AddText(SearchText.Fold(text[1..]), vocabulary);
        tokens.Count(vocabulary);
        // These are looked up as they are, and no vocabulary leads to them.
        foreach (var name in names)
            tokens.AddWhole(SearchText.Fold(name));
        for (var sample = 1; sample <= SearchTokens.SamplesOf(type, key); sample++)
            tokens.Add(SearchTokens.Sample(sample));
        return new SearchDocument(Lines(names), Lines(details)) { Tokens = tokens.ToArray() };
    }

    /// <summary>The reading of each line: a syllable a character, all its readings joined by commas, and a full stop for what has none.</summary>
    public static string SoundOf(string lines)
    {
        var sound = new StringBuilder(lines.Length * 5);
        foreach (var character in lines)
        {
            // One syllable a character, also of those that are two halves.
            if (char.IsLowSurrogate(character))
                continue;
            if (character != '\n' && sound.Length > 0 && sound[^1] != '\n')
                sound.Append(' ');
            var readings = Pinyin.Of(character);
            if (character == '\n')
                sound.Append('\n');
            else if (readings.Count == 0)
                sound.Append('.');
            else
                sound.AppendJoin(',', readings);
        }

        return sound.ToString();
    }

    private static string Lines(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? "" : $"\n{string.Join('\n', texts.Select(text => text.ReplaceLineEndings(" ")))}\n";
}
