using System.Net.WebSockets;

namespace OpenUnion.Server.Live;

/// <summary>Why a socket is closed: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    public static readonly SocketClose Unauthorized = new(4401, "Unauthorized: expected connection_init first.");
    public static readonly SocketClose InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose TooManyInits = new(4429, "Too many initialisation requests");
    public static readonly SocketClose ShuttingDown = new((int)WebSocketCloseStatus.EndpointUnavailable, "The server is shutting down.");

    private const int LongestReason = 100;

    public static SocketClose Invalid(string problem) => new(4400, Short(problem));

    public static SocketClose Duplicate(string id) => new(4409, Short($"Subscriber for {id} already exists"));

    public static SocketClose TooLarge(int most) => new((int)WebSocketCloseStatus.MessageTooBig, $"The message is larger than {most} bytes.");

    // At most 123 bytes of UTF-8 fit into a closing frame.
    private static string Short(string text) => new([.. text.Where(char.IsAscii).Take(LongestReason)]);
}
