using Npgsql;
using OpenUnion.Data;

namespace OpenUnion.Cli;

/// <summary>What the program says to the person who runs it. Results go to standard output, all else to standard error.</summary>
internal static class Terminal
{
    /// <summary>Prints a line of progress.</summary>
    public static void Say(string line) => Console.Error.WriteLine(line);

    /// <summary>Runs a command; a failure that its reader can mend is one message and exit code 1.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OpenUnionException exception)
        {
            return Fail($"{exception.Message} ({exception.Code})", exception.Hint);
        }
        catch (NpgsqlException exception)
        {
            return Fail($"The database refused: {exception.Message}", exception is PostgresException { Hint: { } hint } ? hint : null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message, null);
        }
        catch (OperationCanceledException)
        {
            return Fail("Cancelled; nothing was changed.", null);
        }
    }

    public static int Fail(string message, string? hint)
    {
        Console.Error.WriteLine($"openunion: {message}");
        if (hint is not null)
            Console.Error.WriteLine(hint);
        return 1;
    }
}
