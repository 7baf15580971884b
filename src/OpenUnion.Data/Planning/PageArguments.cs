using System.Text.Json;
using NpgsqlTypes;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>The arguments of a connection: <c>first</c> and <c>after</c>.</summary>
public static class PageArguments
{
    public const string First = "first";

    public const string After = "after";

    /// <summary>Items a page when the request does not say.</summary>
    public const int DefaultSize = 10;

    /// <summary>Greatest page.</summary>
    public const int MaxSize = 100;

    /// <summary>Longest cursor, in characters.</summary>
    private const int MaxCursorLength = 1000;

    public static int Size(RequestArguments request, Selection selection) => request.Of(selection, First) as int? ?? DefaultSize;

    /// <summary>One of the values that the cursor holds.</summary>
    public static object AfterValue(RequestArguments request, Selection selection, IReadOnlyList<NpgsqlDbType> types, int index) =>
        Decode((string)request.Of(selection, After)!, types)![index];

    /// <summary>What is wrong with the arguments, or null.</summary>
    public static GraphQLError? Check(RequestArguments request, Selection selection, IReadOnlyList<NpgsqlDbType> keyTypes)
    {
        var size = Size(request, selection);
        if (size < 0)
            return new GraphQLError($"The argument `first` of {selection.Field} is {size}; expected 0 to {MaxSize}.").WithCode("HC0079");
        if (size > MaxSize)
            return TooMany(selection, size);
        if (request.Of(selection, After) is string cursor && Decode(cursor, keyTypes) is null)
            return new GraphQLError($"The cursor \"{Shortened(cursor)}\" is none that {selection.Field} has given.").WithCode("HC0078");
        return null;
    }

    private static GraphQLError TooMany(Selection selection, int size) =>
        new GraphQLError("The maximum allowed items per page were exceeded.")
            .WithCode("HC0051")
            .WithExtension("coordinate", selection.Field.ToString())
            .WithExtension("requestedItems", size)
            .WithExtension("maxAllowedItems", MaxSize);

    private static string Shortened(string cursor) => cursor.Length <= 40 ? cursor : cursor[..40] + "…";

    /// <summary>A cursor is the base64 of a JSON array: the values by which the item stands in the list's order.</summary>
    private static object[]? Decode(string cursor, IReadOnlyList<NpgsqlDbType> types)
    {
        var bytes = new byte[cursor.Length];
        if (cursor.Length > MaxCursorLength || !Convert.TryFromBase64String(cursor, bytes, out var length))
            return null;
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            var values = document.RootElement;
            if (values.ValueKind != JsonValueKind.Array || values.GetArrayLength() != types.Count)
                return null;
            var result = types.Select((type, index) => Value(values[index], type)).ToArray();
            return result.Contains(null) ? null : result.OfType<object>().ToArray();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? Value(JsonElement value, NpgsqlDbType type) => (type, value.ValueKind) switch
    {
        (NpgsqlDbType.Text, JsonValueKind.String) when !value.GetString()!.Contains('\0', StringComparison.Ordinal) => value.GetString(),
        (NpgsqlDbType.Integer, JsonValueKind.Number) => value.TryGetInt32(out var number) ? number : null,
        (NpgsqlDbType.Double, JsonValueKind.Number) => value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        _ => null,
    };
}
