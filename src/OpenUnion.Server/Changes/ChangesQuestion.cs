using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning.Revisions;
using OpenUnion.GraphQL;

namespace OpenUnion.Server.Changes;

/// <summary>What a request for the feed of changes asks.</summary>
/// <param name="Since">The revision after which it begins.</param>
/// <param name="Tables">The tables that it tells of, in the order of their types; null for all.</param>
internal sealed record ChangesQuestion(int Since, string[]? Tables)
{
    private const string Types = "types";

    public static ChangesQuestion Read(IQueryCollection query, List<GraphQLError> errors)
    {
        foreach (var name in query.Keys.Where(name => name is not (ChangedTables.Since or Types)))
            errors.Add(new GraphQLError($"There is no parameter `{name}`; expected `{ChangedTables.Since}` or `{Types}`.").WithCode("OU2068"));
        return new ChangesQuestion(ReadSince(query[ChangedTables.Since].ToString(), errors), ReadTables(query[Types].ToString(), errors));
    }

    /// <summary>The strong tag of the answer that ends with a revision.</summary>
    public string ETag(int until)
    {
        var asked = string.Create(CultureInfo.InvariantCulture, $"changes {Since} {(Tables is null ? "*" : string.Join(',', Tables))}");
        return string.Create(CultureInfo.InvariantCulture, $"\"{until}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 12))}\"");
    }

    private static int ReadSince(string text, List<GraphQLError> errors)
    {
        if (text.Length == 0)
            return 0;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var since))
            errors.Add(new GraphQLError($"The parameter `{ChangedTables.Since}` is \"{text[..Math.Min(text.Length, 40)]}\"; expected a revision, or 0 for all.").WithCode("OU2083"));
        else if (ChangedTables.CheckSince(since, $"parameter `{ChangedTables.Since}`") is { } error)
            errors.Add(error);
        return since;
    }

    private static string[]? ReadTables(string text, List<GraphQLError> errors)
    {
        if (text.Length == 0)
            return null;
        var codes = text.Split(',', 100, StringSplitOptions.TrimEntries);
        var known = Enum.GetNames<ChangeType>();
        foreach (var code in codes.Where(code => !known.Contains(code, StringComparer.Ordinal)).Take(10))
            errors.Add(new GraphQLError($"The parameter `{Types}` has \"{code[..Math.Min(code.Length, 40)]}\"; expected one of {string.Join(", ", known)}.").WithCode("OU2085"));
        return ChangedTables.Named(known.Where(codes.Contains));
    }
}
