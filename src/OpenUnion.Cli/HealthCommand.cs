using System.CommandLine;

namespace OpenUnion.Cli;

/// <summary><c>openunion health</c>: asks a running server whether it is well; for containers without curl.</summary>
internal static class HealthCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url") { Description = "The server's health page.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080/health") };
        var command = new Command("health", "Ask a running server whether it is well.") { url };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(url), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(url, cancellationToken);
            Console.WriteLine(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return Terminal.Fail($"{url} does not answer: {exception.Message}", null);
        }
    }
}
