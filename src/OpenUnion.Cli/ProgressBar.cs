using System.Globalization;
using OpenUnion.Data.Exchange.Import;
using Spectre.Console;

namespace OpenUnion.Cli;

/// <summary>Shows how far an import is: a bar on a terminal, plain lines elsewhere. All of it goes to standard error.</summary>
internal static class ProgressBar
{
    public static Task<T> ShowAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work) =>
        Console.IsErrorRedirected ? work(new Lines()) : ShowBarAsync(work);

    private static Task<T> ShowBarAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(context => work(new Bar(context.AddTask("Import"))));
    }

    private static string Text(ImportProgress progress) => progress.Table is null
        ? $"{progress.Stage}"
        : string.Create(CultureInfo.InvariantCulture, $"{progress.Stage} {progress.Table}");

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = Text(value);
            task.MaxValue = Math.Max(1, value.TotalBytes);
            task.Value = value.DoneBytes;
            task.IsIndeterminate = value.Stage != ImportStage.Reading;
        }
    }

    /// <summary>One line a stage and table, not one a report.</summary>
    private sealed class Lines : IProgress<ImportProgress>
    {
        private readonly Lock _sync = new();
        private string? _last;

        public void Report(ImportProgress value)
        {
            var line = Text(value);
            lock (_sync)
            {
                if (line == _last)
                    return;
                _last = line;
                Terminal.Say(line);
            }
        }
    }
}
