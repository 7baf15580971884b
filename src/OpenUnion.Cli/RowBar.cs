using OpenUnion.Data.Exchange.Export.Package;
using Spectre.Console;

namespace OpenUnion.Cli;

/// <summary>Shows how many rows are written: a bar on a terminal, nothing elsewhere. It goes to standard error.</summary>
internal static class RowBar
{
    public static Task<T> ShowAsync<T>(string title, long rows, Func<IProgress<long>, Task<T>> work) =>
        ShowAsync(task => work(new Bar<long>(done => task(title, rows, done))));

    public static Task<T> ShowPackageAsync<T>(Func<IProgress<PackageProgress>, Task<T>> work) =>
        ShowAsync(task => work(new Bar<PackageProgress>(done => task($"{done.Table} ({done.Tables + 1} of {done.AllTables})", done.AllRows, done.Rows))));

    private static Task<T> ShowAsync<T>(Func<Action<string, long, long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return work((_, _, _) => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask("Export");
            return work((title, rows, done) =>
            {
                task.Description = Markup.Escape(title);
                task.MaxValue = Math.Max(1, rows);
                task.Value = done;
            });
        });
    }

    private sealed class Bar<T>(Action<T> show) : IProgress<T>
    {
        public void Report(T value) => show(value);
    }
}
