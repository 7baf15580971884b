namespace OpenUnion.Server.Tiles;

/// <summary>
/// Lets a number of tiles be made at one time, so that a map leaves connections for others. A map asks for a screen of tiles at
/// once, so the next ones wait, but not for long.
/// </summary>
internal sealed class TileGate(int places)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _free = new(places);

    /// <exception cref="TileGateFullException">No place became free in five seconds.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> make, CancellationToken cancellationToken)
    {
        if (!await _free.WaitAsync(LongestWait, cancellationToken)) throw new TileGateFullException(places);
        try
        {
            return await make();
        }
        finally
        {
            _free.Release();
        }
    }
}

/// <summary>All places stayed taken.</summary>
internal sealed class TileGateFullException(int places) : Exception($"All {places} places for making tiles are taken; try again soon.");
