namespace OpenUnion.Data.Planning.Filters;

/// <summary>Patterns of LIKE in which a client's text stands for itself.</summary>
internal static class LikePattern
{
    public static string Contains(string text) => $"%{Escape(text)}%";

    public static string StartsWith(string text) => $"{Escape(text)}%";

    public static string EndsWith(string text) => $"%{Escape(text)}";

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
