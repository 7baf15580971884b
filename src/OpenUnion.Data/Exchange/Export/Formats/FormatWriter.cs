using OpenUnion.Data.Exchange.Export.Rows;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>Writes one file. Without <see cref="End"/> it is not whole, and in formats that have an end it does not look so.</summary>
public abstract class FormatWriter : IDisposable
{
    public abstract void Begin();

    public abstract void Write(ExportRow row);

    public abstract void End();

    public virtual void Dispose()
    {
    }
}
