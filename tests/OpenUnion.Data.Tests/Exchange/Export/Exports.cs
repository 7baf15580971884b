using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Tests.Exchange.Export;

/// <summary>Exports as tests write them.</summary>
internal static class Exports
{
    /// <summary>The bytes of an export.</summary>
    public static async Task<byte[]> BytesAsync(string database, ExportRequest request)
    {
        await using var exports = new DatasetExport(ExportDatabase.Open(database, 1));
        return await BytesAsync(exports, request);
    }

    /// <summary>The bytes of an export.</summary>
    public static async Task<byte[]> BytesAsync(DatasetExport exports, ExportRequest request)
    {
        var errors = new List<GraphQLError>();
        var query = ExportReader.Read(GraphClient.Graph, request, errors);
        errors.ShouldBeEmpty();
        await using var export = await exports.OpenAsync(query!, errors, CancellationToken.None);
        errors.ShouldBeEmpty();
        using var bytes = new MemoryStream();
        var file = await export!.WriteAsync(bytes, null, CancellationToken.None);
        file.Bytes.ShouldBe(bytes.Length);
        return bytes.ToArray();
    }

    /// <summary>The text of an export.</summary>
    public static async Task<string> TextAsync(string database, ExportRequest request) => System.Text.Encoding.UTF8.GetString(await BytesAsync(database, request));

    /// <summary>What is wrong with a request.</summary>
    public static List<string> Mistakes(ExportRequest request)
    {
        var errors = new List<GraphQLError>();
        ExportReader.Read(GraphClient.Graph, request, errors).ShouldBeNull();
        return [.. errors.Select(error => $"{error.Code}: {error.Message}")];
    }
}
