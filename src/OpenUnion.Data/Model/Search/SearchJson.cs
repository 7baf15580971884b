using System.Text;
using System.Text.Json;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model.Search;

/// <summary>A search as the database's functions take it.</summary>
public static class SearchJson
{
    /// <summary>Above every character that a reading can go on with.</summary>
    private const string Above = "\U0010FFFF";

    /// <summary>Writes a search.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="types">Kinds of record to find; null for all.</param>
    /// <param name="namesOnly">Whether nothing but names is looked at.</param>
    public static string Write(SearchQuery query, IEnumerable<SearchType>? types, bool namesOnly)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("literal", Escape(query.Literal));
            json.WriteString("spoken", query.Spoken);
            json.WriteNumber("whole", SearchTokens.Whole(query.Literal));
            json.WriteBoolean("names", namesOnly);
            if (types is not null)
                Array(json, "kinds", types, type => json.WriteNumberValue(SearchTokens.Kind(type)));
            Array(json, "words", query.Words, word => Write(json, word));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, SearchWord word)
    {
        json.WriteStartObject();
        json.WriteString("word", word.Text);
        json.WriteString("text", $"%{Escape(word.Text)}%");
        json.WriteString("sound", word.Sound is null ? null : $"[\\n ]{word.Sound}");
        json.WriteBoolean("starts", word.StartsWord);
        Array(json, "paths", word.Paths, path =>
        {
            json.WriteStartObject();
            json.WriteBoolean("details", path.InDetails);
            Array(json, "needs", path.Needs, need => Write(json, need));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SearchNeed need)
    {
        json.WriteStartObject();
        switch (need)
        {
            case SearchNeed.Tokens tokens:
                json.WriteNumber("from", tokens.From);
                json.WriteNumber("to", tokens.To);
                break;
            case SearchNeed.Readings readings:
                json.WriteString(readings.IsWord ? "word" : "syllable", readings.Beginning);
                json.WriteString("above", readings.Beginning + Above);
                break;
            case SearchNeed.Pairs pairs:
                json.WriteString("initials", pairs.Initials);
                json.WriteString("like", pairs.Like);
                break;
        }

        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>For LIKE, whose wildcards a word may hold as themselves.</summary>
    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
