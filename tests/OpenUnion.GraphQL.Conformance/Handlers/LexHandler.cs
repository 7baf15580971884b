using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{source} -> {errors, tokens: [{kind, start, end, line, column, value}]}</c>; offsets are in UTF-16 units.</summary>
internal static class LexHandler
{
    public static JsonObject Answer(JsonElement request)
    {
        var source = Source.FromString(request.Text("source"));
        var tokens = new JsonArray();
        try
        {
            Read(source, tokens);
            return new() { ["errors"] = new JsonArray(), ["tokens"] = tokens };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new() { ["errors"] = Json.Errors([exception.Error]), ["tokens"] = tokens };
        }
    }

    private static void Read(Source source, JsonArray tokens)
    {
        var lexer = new Lexer(source);
        do
        {
            lexer.Advance();
            tokens.Add(Token(source, lexer));
        }
        while (lexer.Kind != TokenKind.EndOfFile);
    }

    private static JsonNode Token(Source source, Lexer lexer)
    {
        var position = source.PositionOf(lexer.Start);
        var token = new JsonObject
        {
            ["kind"] = lexer.KindText,
            ["start"] = Utf16Offset(source, lexer.Start),
            ["end"] = Utf16Offset(source, lexer.End),
            ["line"] = position.Line,
            ["column"] = position.Column,
        };
        if (lexer.Value is { } value) token["value"] = value;
        return token;
    }

    private static int Utf16Offset(Source source, int offset) => Encoding.UTF8.GetCharCount(source.Text.Span[..offset]);
}
