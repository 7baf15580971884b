namespace OpenUnion.GraphQL.Validation;

/// <summary>A rule that documents keep.</summary>
public sealed class ValidationRule
{
    internal ValidationRule(string name, string section, string? code = null)
    {
        Name = name;
        SpecifiedBy = section.StartsWith("https:", StringComparison.Ordinal) ? section : "https://spec.graphql.org/September2025/#" + section;
        Extensions = code is null
            ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["specifiedBy"] = SpecifiedBy }
            : new(StringComparer.Ordinal) { ["code"] = code, ["specifiedBy"] = SpecifiedBy };
    }

    /// <summary>As the reference implementation calls it: <c>FieldsOnCorrectType</c>.</summary>
    public string Name { get; }

    /// <summary>The address of the text that demands it.</summary>
    public string SpecifiedBy { get; }

    /// <summary>What its errors carry.</summary>
    internal IReadOnlyDictionary<string, object?> Extensions { get; }

    public override string ToString() => Name;
}
