namespace OpenUnion.Data.Model.Search;

/// <summary>Gathers the tokens of a document: each character with its neighbour, words, codes.</summary>
internal sealed class SortedTokens
{
    private readonly List<int> _tokens = new(128);

    public void Add(int token) => _tokens.Add(token);

    /// <summary>Adds the tokens of a folded text.</summary>
    public void AddText(string text, SearchVocabulary vocabulary)
    {
        foreach (var run in SearchText.Runs(text))
        {
            if (run.IsHan)
                AddPairs(run.Text);
            else
                _tokens.Add(vocabulary.TokenOf(run.Text));
        }
    }

    /// <summary>Adds what says that a name is just this, and how it begins.</summary>
    public void AddWhole(string name)
    {
        _tokens.Add(SearchTokens.Whole(name));
        foreach (var run in SearchText.Runs(name).Take(1))
            _tokens.Add(SearchTokens.Start(run.IsHan ? PairAt(run.Text, 0) : SearchTokens.Word(run.Text)));
    }

    /// <summary>Counts each token so far once.</summary>
    public void Count(SearchVocabulary vocabulary)
    {
        foreach (var token in ToArray())
            vocabulary.Count(token);
    }

    /// <summary>The tokens, each once, in ascending order.</summary>
    public int[] ToArray()
    {
        _tokens.Sort();
        var count = 0;
        foreach (var token in _tokens.ToArray())
        {
            if (count == 0 || token != _tokens[count - 1])
                _tokens[count++] = token;
        }

        _tokens.RemoveRange(count, _tokens.Count - count);
        return [.. _tokens];
    }

    private void AddPairs(string run)
    {
        for (var i = 0; i < run.Length; i++)
            _tokens.Add(PairAt(run, i));
    }

    private static int PairAt(string run, int index) => SearchTokens.Pair(run[index], index + 1 < run.Length ? run[index + 1] : SearchTokens.End);
}
