using System.Text;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>The codes of a vocabulary, to be found by bytes without making strings.</summary>
internal sealed class CodeSet
{
    private const int MostListed = 12;
    private readonly byte[][][] _byLength;
    private readonly string[] _codes;

    public CodeSet(Type vocabulary)
    {
        _codes = Enum.GetNames(vocabulary);
        var codes = _codes.Select(Encoding.UTF8.GetBytes).ToList();
        _byLength = [.. Enumerable.Range(0, codes.Max(code => code.Length) + 1).Select(length => codes.Where(code => code.Length == length).ToArray())];
    }

    public bool Contains(ReadOnlySpan<byte> code)
    {
        if (code.Length >= _byLength.Length)
            return false;
        foreach (var candidate in _byLength[code.Length])
        {
            if (code.SequenceEqual(candidate))
                return true;
        }

        return false;
    }

    /// <summary>What would have been right: the code that was meant, or the codes that there are.</summary>
    public string Expected(ReadOnlySpan<byte> found)
    {
        if (Spelling.Nearest(Encoding.UTF8.GetString(found), _codes) is { } meant)
            return $"a code (did you mean {meant}?)";
        return _codes.Length <= MostListed
            ? $"one of {string.Join(", ", _codes)}"
            : $"one of {string.Join(", ", _codes[..MostListed])} and {_codes.Length - MostListed} more";
    }
}
