using System.Collections.Concurrent;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Server.Pages;

/// <summary>What the codes of the vocabularies are called on a page.</summary>
internal static class Words
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Term>> Vocabularies = new();

    /// <summary>The first of a code's names, without remarks in brackets.</summary>
    public static string Word<T>(this PageView view, T code)
        where T : struct, Enum
    {
        var term = Vocabularies.GetOrAdd(typeof(T), static type => Terms.Of(type).ToDictionary(term => term.Code, StringComparer.Ordinal))[code.ToString()];
        return view.Language == PageLanguage.Chinese ? WithoutBrackets(FirstOf(term.Chinese)) : FirstOf(WithoutRemark(term.English));
    }

    private static string FirstOf(string names) => names.Split(" / ")[0];

    // （工会）早教中心
    private static string WithoutBrackets(string name) => name.Replace("（", "", StringComparison.Ordinal).Replace("）", "", StringComparison.Ordinal);

    private static string WithoutRemark(string name)
    {
        var bracket = name.LastIndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && name.EndsWith(')') ? name[..bracket] : name;
    }
}
