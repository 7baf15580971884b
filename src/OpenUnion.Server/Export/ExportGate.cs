using System.Net;

namespace OpenUnion.Server.Export;

/// <summary>Lets some exports run at one time, and fewer of one client. Who finds no place is turned away at once.</summary>
internal sealed class ExportGate(int places, int placesOfClient)
{
    private readonly Dictionary<IPAddress, int> _clients = [];
    private readonly Lock _sync = new();
    private int _taken;

    public int Places => places;

    public int PlacesOfClient => placesOfClient;

    /// <summary>Takes a place.</summary>
    public Entry TryEnter(IPAddress client)
    {
        lock (_sync)
        {
            var own = _clients.GetValueOrDefault(client);
            if (own >= placesOfClient)
                return Entry.ClientBusy;
            if (_taken >= places)
                return Entry.Full;
            _clients[client] = own + 1;
            _taken++;
            return Entry.Taken;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave(IPAddress client)
    {
        lock (_sync)
        {
            _taken--;
            if (--_clients[client] == 0)
                _clients.Remove(client);
        }
    }

    public enum Entry
    {
        Taken,
        ClientBusy,
        Full,
    }
}
