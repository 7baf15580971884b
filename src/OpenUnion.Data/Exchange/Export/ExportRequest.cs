namespace OpenUnion.Data.Exchange.Export;

/// <summary>A request for an export as an address or a command line gives it; null for what it does not say.</summary>
/// <param name="Type">The type's name: <c>stations</c>, <c>training-programs</c>.</param>
/// <param name="Format">The format's name: <c>csv</c>.</param>
public sealed record ExportRequest(string Type, string Format)
{
    /// <summary>The graph's filter of the list, as JSON.</summary>
    public string? Where { get; init; }

    /// <summary>Further filters, as plain values; all must hold.</summary>
    public IReadOnlyList<object> Conditions { get; init; } = [];

    /// <summary>The graph's order of the list, as JSON.</summary>
    public string? Order { get; init; }

    /// <summary>Ways to fields, parted by commas.</summary>
    public string? Fields { get; init; }

    /// <summary>The coordinate system of points.</summary>
    public string? Crs { get; init; }

    /// <summary>The dataset's revision.</summary>
    public string? Revision { get; init; }

    /// <summary><c>1</c> for csv with a byte order mark.</summary>
    public string? Bom { get; init; }

    /// <summary>The names of the parameters, as an address has them, in the order of a normalised one.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["where", "order", "fields", "crs", "bom", "revision"];

    /// <summary>The same request with a parameter by its name; an unknown one is none.</summary>
    public ExportRequest With(string parameter, string? value) => parameter switch
    {
        "where" => this with { Where = value },
        "order" => this with { Order = value },
        "fields" => this with { Fields = value },
        "crs" => this with { Crs = value },
        "bom" => this with { Bom = value },
        "revision" => this with { Revision = value },
        _ => this,
    };
}
