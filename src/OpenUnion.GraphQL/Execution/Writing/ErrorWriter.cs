using System.Buffers;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Writes errors as JSON: https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format</summary>
internal static class ErrorWriter
{
    /// <summary>A list of errors; members without a value are left out.</summary>
    public static async ValueTask WriteAsync(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        var json = new JsonOutput(output);
        for (var i = 0; i < errors.Count; i++)
        {
            json.Raw(i == 0 ? "["u8 : ","u8);
            Write(json, errors[i]);
            await output.FlushIfFullAsync(cancellation).ConfigureAwait(false);
        }

        json.Raw(errors.Count == 0 ? "[]"u8 : "]"u8);
    }

    private static void Write(JsonOutput json, GraphQLError error)
    {
        json.Raw("{\"message\":"u8);
        json.String(error.Message);
        if (error.Locations.Count > 0) WriteLocations(json, error.Locations);
        if (error.Path is not null)
        {
            json.Raw(",\"path\":"u8);
            PlainValueWriter.Write(json, error.Path);
        }

        if (error.Extensions is { Count: > 0 } extensions)
        {
            json.Raw(",\"extensions\":"u8);
            PlainValueWriter.Write(json, extensions);
        }

        json.Raw("}"u8);
    }

    private static void WriteLocations(JsonOutput json, IReadOnlyList<Language.SourceLocation> locations)
    {
        var separator = ",\"locations\":["u8;
        foreach (var location in locations)
        {
            json.Raw(separator);
            json.Raw("{\"line\":"u8);
            json.Integer(location.Line);
            json.Raw(",\"column\":"u8);
            json.Integer(location.Column);
            json.Raw("}"u8);
            separator = ","u8;
        }

        json.Raw("]"u8);
    }
}
