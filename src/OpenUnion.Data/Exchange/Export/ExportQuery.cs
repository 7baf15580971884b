using System.Globalization;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>An export that can be run: a request that was understood, in its one spelling.</summary>
/// <param name="Type">The kind of records.</param>
/// <param name="Format">The file's format.</param>
/// <param name="Plan">What is read.</param>
/// <param name="Parameters">What is not the default, in its one spelling and order; without the revision.</param>
/// <param name="Revision">The revision that is asked for; null for the newest.</param>
public sealed record ExportQuery(ExportType Type, ExportFormat Format, ExportPlan Plan, IReadOnlyList<KeyValuePair<string, string>> Parameters, int? Revision)
{
    /// <summary>Whether csv begins with a byte order mark.</summary>
    public bool ByteOrderMark => Parameters.Any(parameter => parameter.Key == "bom");

    /// <summary>Whether the request meant the moment of asking; the query says which one it was.</summary>
    public bool DependsOnMoment { get; init; }

    /// <summary>Whether rows are left out.</summary>
    public bool IsFiltered => Plan.Subset.Where is not null;

    /// <summary>The file's name.</summary>
    public string FileName => $"{Type.Name}.{Format.Name}";

    /// <summary>The path that always gives these bytes: the same query of one revision.</summary>
    public string Address(int revision) => Path([.. Parameters, new("revision", revision.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The query in its one spelling, without a revision.</summary>
    public override string ToString() => Path(Parameters);

    internal FileContent ContentAt(int revision) => new(Type.Name, Plan.Columns)
    {
        Revision = revision,
        System = Plan.System,
        Place = Type.Place,
        Key = Type.Key,
        ByteOrderMark = ByteOrderMark,
    };

    private string Path(IReadOnlyList<KeyValuePair<string, string>> parameters) => parameters.Count == 0
        ? $"/export/{FileName}"
        : $"/export/{FileName}?{string.Join('&', parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"))}";
}
