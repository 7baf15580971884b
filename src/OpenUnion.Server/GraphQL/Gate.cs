namespace OpenUnion.Server.GraphQL;

/// <summary>Lets a number of things happen at one time. Who finds it full is turned away at once: a queue would only make all late.</summary>
internal sealed class Gate(int places)
{
    private int _taken;

    public int Places => places;

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _taken) <= places) return true;
        Interlocked.Decrement(ref _taken);
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _taken);
}
