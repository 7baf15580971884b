using System.Buffers;
using System.IO.Pipelines;

namespace OpenUnion.Server.Caching;

/// <summary>
/// A body that is held back until it is whole, so that it can be kept, and its sender need not wait for its reader. One that
/// grows beyond a limit is let go, and goes on to the client as it comes.
/// </summary>
internal sealed class HeldBody(long limit, Func<ValueTask<PipeWriter>> letGo) : PipeWriter, IDisposable
{
    private byte[] _held = ArrayPool<byte>.Shared.Rent(16 << 10);
    private int _count;
    private PipeWriter? _through;

    /// <summary>Where the body goes on to; null while it is held.</summary>
    public PipeWriter? Through => _through;

    /// <summary>What is held.</summary>
    public ReadOnlyMemory<byte> Held => _held.AsMemory(0, _count);

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _through?.UnflushedBytes ?? _count;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_through is not null)
            return _through.GetMemory(sizeHint);
        Reserve(Math.Max(sizeHint, 1));
        return _held.AsMemory(_count);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        if (_through is not null)
            _through.Advance(bytes);
        else
            _count += bytes;
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (_through is not null)
            return _through.FlushAsync(cancellationToken);
        return _count <= limit ? default : LetGoAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => _through?.CancelPendingFlush();

    /// <summary>Nothing: the body belongs to the response.</summary>
    public override void Complete(Exception? exception = null)
    {
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_held);
        _held = [];
        _count = 0;
    }

    private async ValueTask<FlushResult> LetGoAsync(CancellationToken cancellationToken)
    {
        _through = await letGo();
        _through.Write(_held.AsSpan(0, _count));
        _count = 0;
        return await _through.FlushAsync(cancellationToken);
    }

    private void Reserve(int bytes)
    {
        if (_held.Length - _count >= bytes)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_held.Length * 2, _count + bytes));
        Held.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_held);
        _held = larger;
    }
}
