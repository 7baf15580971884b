using System.Text;
using System.Text.Json;
using OpenUnion.GraphQL.Conformance.Differential;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Conformance.Fuzzing;

/// <summary>A part of the engine that takes what strangers send; it may refuse, in its own words, and nothing else.</summary>
internal sealed record FuzzTarget(string Name, FuzzKind Kind, Action<FuzzInput> Run)
{
    /// <summary>All of them, over one schema.</summary>
    public static IReadOnlyList<FuzzTarget> Over(Schema schema)
    {
        var unexpected = new List<Exception>();
        var bindings = new Bindings { Default = context => new(Mock.ValueAt(context.Schema, context.Field.Type, context.Field.Name)), DefaultType = value => ((Mock.MockObject)value).Type };
        var engine = new GraphQLEngine(schema, new()
        {
            Bindings = bindings,
            Validate = (known, document) => DocumentValidator.Validate(known, document),
            OnUnexpected = failure => unexpected.Add(failure.Exception),
            CachedOperations = 200,
            CachedBytes = 8 << 20,
        });
        return
        [
            new("lexer", FuzzKind.Text, input => Lex(input.Text)),
            new("parser", FuzzKind.Text, input => Parse(input.Text)),
            new("schema", FuzzKind.Schema, input => Build(input.Text)),
            new("validator", FuzzKind.Document, input => Validate(schema, input.Text)),
            new("coercion and execution", FuzzKind.Request, input => Execute(engine, input, unexpected)),
        ];
    }

    private static void Lex(byte[] text)
    {
        try
        {
            var lexer = new Lexer(new Source(text));
            do lexer.Advance();
            while (lexer.Kind != TokenKind.EndOfFile);
        }
        catch (GraphQLSyntaxException)
        {
            // A refusal.
        }
    }

    private static DocumentNode? Parse(byte[] text)
    {
        try
        {
            return Parser.ParseDocument(text);
        }
        catch (GraphQLSyntaxException exception)
        {
            _ = exception.Error.Locations.Single();
            return null;
        }
    }

    private static void Build(byte[] text)
    {
        if (Parse(text) is not { } document) return;
        try
        {
            _ = SchemaPrinter.Print(Schema.Build(document));
        }
        catch (SchemaException exception)
        {
            if (exception.Errors.Count == 0) throw new InvalidOperationException("A schema was refused without an error.", exception);
        }
    }

    private static void Validate(Schema schema, byte[] text)
    {
        if (Parse(text) is { } document) _ = DocumentValidator.Validate(schema, document);
    }

    // Whether variables are no JSON is their transport's business.
    private static void Execute(GraphQLEngine engine, FuzzInput input, List<Exception> unexpected)
    {
        unexpected.Clear();
        var request = new GraphQLRequest { Query = input.Text, OperationName = input.OperationName, Variables = Variables(input.Variables) };
        var result = engine.ExecuteAsync(request).AsTask().GetAwaiter().GetResult();
        result.WriteAsync(new System.Buffers.ArrayBufferWriter<byte>()).AsTask().GetAwaiter().GetResult();
        result.DisposeAsync().AsTask().GetAwaiter().GetResult();
        if (unexpected.Count > 0) throw new InvalidOperationException("A field failed unexpectedly.", unexpected[0]);
    }

    private static IReadOnlyDictionary<string, object?>? Variables(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return PlainJson.Object(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>One input: a text, and what is sent beside it.</summary>
internal sealed record FuzzInput(byte[] Text, byte[] Variables, string? OperationName)
{
    public override string ToString() => $"{Convert.ToBase64String(Text)} {Encoding.UTF8.GetString(Variables)} {OperationName}";
}
