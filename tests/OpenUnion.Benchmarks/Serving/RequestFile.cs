using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>The requests of a question as bodies of HTTP.</summary>
internal static class RequestFile
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bodies, in the order of the variables.</summary>
    public static IEnumerable<string> Bodies(Question question) =>
        question.Variables.Select(variables => JsonSerializer.Serialize(new { query = question.Query, variables }, Layout));

    /// <summary>Writes a file, one body a line, and returns its path.</summary>
    public static async Task<string> WriteAsync(string folder, Question question, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, question.Name + ".requests");
        await File.WriteAllLinesAsync(path, Bodies(question), cancellationToken);
        return path;
    }
}
