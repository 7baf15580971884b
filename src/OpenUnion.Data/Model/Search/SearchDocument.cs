using System.Text;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model.Search;

/// <summary>What is indexed of one record.</summary>
public sealed class SearchDocument
{
    private readonly HashSet<int> _tokens = [];

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
    public int[] Tokens => [.. _tokens.Order()];

    /// <summary>Makes a document.</summary>
    /// <param name="names">Names and aliases, the main one first.</param>
    /// <param name="details">Other texts, each behind the letter of its field.</param>
    /// <param name="codes">Tokens of the codes that the record has.</param>
    /// <param name="vocabulary">Is told the tokens of the texts.</param>
    public static SearchDocument Of(IReadOnlyList<string> names, IReadOnlyList<string> details, IEnumerable<int> codes, SearchVocabulary vocabulary)
    {
        var document = new SearchDocument(Lines(names), Lines(details));
        foreach (var name in names)
            document.AddName(SearchText.Fold(name), vocabulary);
        foreach (var detail in details)
            document.Add(SearchText.Fold(detail[1..]), vocabulary);
        foreach (var code in codes)
            document._tokens.Add(code);
        return document;
    }

    /// <summary>Adds the tokens of a record's kind and of the samples that it is in.</summary>
    public void AddKind(SearchType type, int samples)
    {
        _tokens.Add(SearchTokens.Kind(type));
        for (var sample = 1; sample <= samples; sample++)
            _tokens.Add(SearchTokens.Sample(sample));
    }

    /// <summary>The reading of each line: a syllable a character, all its readings joined by commas, and a full stop for what has none.</summary>
    public static string SoundOf(string lines)
    {
        var sound = new StringBuilder(lines.Length * 4);
        foreach (var character in lines)
        {
            if (character == '\n')
            {
                sound.Append('\n');
                continue;
            }

            // One syllable a character, also of those that are two halves.
            if (char.IsLowSurrogate(character))
                continue;
            if (sound.Length > 0 && sound[^1] != '\n')
                sound.Append(' ');
            var readings = Pinyin.Of(character);
            if (readings.Count == 0)
                sound.Append('.');
            else
                sound.AppendJoin(',', readings);
        }

        return sound.ToString();
    }

    private static string Lines(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? "" : $"\n{string.Join('\n', texts.Select(text => text.ReplaceLineEndings(" ")))}\n";

    private void AddName(string name, SearchVocabulary vocabulary)
    {
        _tokens.Add(SearchTokens.Whole(name));
        var isFirst = true;
        foreach (var (token, run) in SearchTokens.Of(name))
        {
            if (isFirst)
                _tokens.Add(SearchTokens.Start(token));
            isFirst = false;
            Add(token, run, vocabulary);
        }
    }

    private void Add(string text, SearchVocabulary vocabulary)
    {
        foreach (var (token, run) in SearchTokens.Of(text))
            Add(token, run, vocabulary);
    }

    private void Add(int token, SearchRun run, SearchVocabulary vocabulary)
    {
        if (_tokens.Add(token))
            vocabulary.Count(token, run);
    }
}
