using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Kestrel with nothing in front of one handler, which says that nothing has changed: what no server on it can pass.</summary>
internal static class BareKestrel
{
    public const string Name = "bare Kestrel";

    private const string Option = "--bare-kestrel";

    /// <summary>Whether the program is to be such a server.</summary>
    public static bool IsAskedFor(string[] arguments) => arguments is [Option, _];

    public static async Task<int> RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.Headers.ETag = "\"1\"";
            }

            return Task.CompletedTask;
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>Starts it in a process of its own.</summary>
    public static Task<ServedProcess> StartAsync(CancellationToken cancellationToken) => ServedProcess.StartAsync(
        "dotnet",
        port => [typeof(BareKestrel).Assembly.Location, Option, $"{port}"],
        // As the program has it: idle threads leave the processor to others.
        new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0" },
        folder: null,
        cancellationToken);
}
