using System.Net.WebSockets;

namespace OpenUnion.Server.Live;

/// <summary>Reads whole messages of text, within a bound.</summary>
internal static class SocketReading
{
    /// <summary>The next message; without one, how to close: null where the client has closed.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="buffer">Holds a message that fits; a larger one gets memory of its own.</param>
    /// <param name="most">Greatest message in bytes.</param>
    public static async Task<(ReadOnlyMemory<byte>? Message, SocketClose? Close)> ReadAsync(WebSocket socket, byte[] buffer, int most)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            if (read.MessageType == WebSocketMessageType.Close)
                return (null, new((int)WebSocketCloseStatus.NormalClosure, ""));
            if (read.MessageType != WebSocketMessageType.Text)
                return (null, SocketClose.Invalid("Invalid message: expected text, found bytes."));
            length += read.Count;
            if (read.EndOfMessage)
                return (buffer.AsMemory(0, length), null);
            if (length >= most)
                return (null, SocketClose.TooLarge(most));
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, most));
        }
    }
}
