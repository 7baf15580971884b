namespace OpenUnion.Data.Model.Vocabulary;

/// <summary>The words for one code of a vocabulary: the Chinese term as it is printed, and English.</summary>
/// <param name="chinese">As the press prints it, variants parted by " / ".</param>
/// <param name="english">For descriptions and labels in English.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string chinese, string english) : Attribute
{
    public string Chinese { get; } = chinese;

    public string English { get; } = english;
}

/// <summary>One code with its words.</summary>
public sealed record Term(string Code, string Chinese, string English);

/// <summary>Reads a vocabulary: an enum whose members are named as they stand on the wire and in the database.</summary>
public static class Terms
{
    /// <summary>The terms of an enum type, in the order of declaration.</summary>
    public static IReadOnlyList<Term> Of(Type vocabulary) =>
    [
        .. vocabulary.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Select(field => (field.Name, Words: (TermAttribute)Attribute.GetCustomAttribute(field, typeof(TermAttribute))!))
            .Select(code => new Term(code.Name, code.Words.Chinese, code.Words.English)),
    ];
}
