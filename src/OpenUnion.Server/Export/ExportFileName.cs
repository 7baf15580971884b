namespace OpenUnion.Server.Export;

/// <summary>The last part of an address: <c>stations.csv</c>, or the sidecar of that file, <c>stations.csv.meta.json</c>.</summary>
internal readonly record struct ExportFileName(string Type, string Format, bool IsSidecar)
{
    private const string Sidecar = ".meta.json";

    public static ExportFileName? Parse(string file)
    {
        var isSidecar = file.EndsWith(Sidecar, StringComparison.Ordinal);
        var name = isSidecar ? file[..^Sidecar.Length] : file;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot <= 0 || dot == name.Length - 1 ? null : new ExportFileName(name[..dot], name[(dot + 1)..], isSidecar);
    }
}
