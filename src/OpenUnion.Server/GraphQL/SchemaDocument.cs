using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Server.GraphQL;

/// <summary>The schema as SDL, printed once.</summary>
internal sealed class SchemaDocument
{
    private readonly byte[] _text;
    private readonly EntityTagHeaderValue _tag;

    public SchemaDocument(Schema schema)
    {
        _text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema, _ => true) + "\n");
        // Weak, since compression changes the bytes and not the tag.
        _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(_text))}\"", isWeak: true);
    }

    /// <summary>200 with the SDL, or 304 for a client that has it.</summary>
    public Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600, must-revalidate";
        return Results.Bytes(_text, "application/graphql; charset=utf-8", entityTag: _tag).ExecuteAsync(context);
    }
}
