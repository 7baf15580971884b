using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>The reference implementation, in Node: takes JSON objects a line, answers each with one.</summary>
internal sealed class Oracle : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Process _node;

    private Oracle(Process node) => _node = node;

    /// <summary>Its folder in the checkout.</summary>
    public static string Folder { get; } = Path.Combine(FindCheckout(AppContext.BaseDirectory), "tests", "OpenUnion.GraphQL.Conformance", "oracle");

    /// <summary>Starts it; what it needs is installed when it is not there.</summary>
    /// <exception cref="InvalidOperationException">Node is missing, or npm failed.</exception>
    public static Oracle Start()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) Install();
        return new(Run("node", "oracle.mjs"));
    }

    /// <summary>Asks everything at once; answers are in the order of the questions.</summary>
    public async Task<List<JsonObject>> AskAsync(IReadOnlyList<JsonObject> questions)
    {
        var asking = Task.Run(async () =>
        {
            foreach (var question in questions) await _node.StandardInput.WriteLineAsync(question.ToJsonString());
            await _node.StandardInput.FlushAsync();
        });
        var answers = new List<JsonObject>(questions.Count);
        while (answers.Count < questions.Count) answers.Add(await ReadAsync(questions[answers.Count]));
        await asking;
        return answers;
    }

    public async Task<JsonObject> AskAsync(JsonObject question) => (await AskAsync([question]))[0];

    public void Dispose()
    {
        _node.Kill();
        _node.Dispose();
    }

    private async Task<JsonObject> ReadAsync(JsonObject question)
    {
        var line = await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The reference implementation ended at {question.ToJsonString()}");
        var answer = JsonNode.Parse(line, documentOptions: new() { MaxDepth = 1000 })!.AsObject();
        return answer["failure"] is { } failure ? throw new InvalidOperationException($"The reference implementation failed: {failure}\n{question.ToJsonString()}") : answer;
    }

    private static void Install()
    {
        using var npm = Run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        npm.StandardInput.Close();
        var said = npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"`npm ci` in {Folder} failed (exit code {npm.ExitCode}). {said}");
    }

    private static Process Run(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = Utf8,
        StandardOutputEncoding = Utf8,
    }) ?? throw new InvalidOperationException($"{program} did not start.");

    private static string FindCheckout(string folder) => File.Exists(Path.Combine(folder, "OpenUnion.sln"))
        ? folder
        : FindCheckout(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The program does not lie below a checkout: no OpenUnion.sln above it."));
}
