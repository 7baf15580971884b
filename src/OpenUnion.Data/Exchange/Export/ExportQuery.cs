using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>An export that can be run: a request that was understood.</summary>
/// <param name="Address">Its one spelling.</param>
/// <param name="Format">The file's format.</param>
/// <param name="Plan">What is read.</param>
/// <param name="Revision">The revision that is asked for; null for the newest.</param>
public sealed record ExportQuery(ExportAddress Address, ExportFormat Format, ExportPlan Plan, int? Revision)
{
    /// <summary>The kind of records.</summary>
    public ExportType Type => Address.Type;

    /// <summary>Whether the request meant the moment of asking; the address says which one it was.</summary>
    public bool DependsOnMoment { get; init; }

    /// <summary>Whether the filter asks what opening hours say of a moment.</summary>
    public bool ReadsHours { get; init; }

    /// <summary>Whether rows are left out.</summary>
    public bool IsFiltered => Plan.Subset.Where is not null;

    /// <summary>The file's name.</summary>
    public string FileName => $"{Type.Name}.{Format.Name}";

    internal FileContent ContentAt(int revision) => new(Type.Name, Plan.Columns)
    {
        Revision = revision,
        System = Plan.System,
        Place = Type.Place,
        Key = Type.Key,
        ByteOrderMark = Address.Parameters.Any(parameter => parameter.Key == "bom"),
    };
}
