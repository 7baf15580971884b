using System.Globalization;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Planning.Export;

/// <summary>The one spelling of a query: a path of the server.</summary>
/// <param name="Type">The kind of records.</param>
/// <param name="Format">The format's name.</param>
/// <param name="Parameters">What is not the default, in its one spelling and order; without the revision.</param>
public sealed record ExportAddress(ExportType Type, string Format, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>What stands behind the name of a file that tells of another.</summary>
    public const string Sidecar = ".meta.json";

    /// <summary>The address of values that were understood.</summary>
    /// <param name="where">The filter, plain or coerced, with its moments pinned; null for none.</param>
    /// <param name="order">The order, plain or coerced; null for none.</param>
    /// <param name="fields">The names of the fields.</param>
    public static ExportAddress Of(ExportType type, string format, object? where, object? order, IReadOnlyList<string> fields, CoordinateSystem system, bool isMarked)
    {
        var parameters = new[]
        {
            Given("where", where is null ? null : CanonicalJson.Of(where)),
            Given("order", order is null ? null : CanonicalJson.Of(order)),
            Given("fields", fields.SequenceEqual(type.Fields) ? null : string.Join(',', fields)),
            Given("crs", system == CoordinateSystem.WGS84 ? null : system.ToString()),
            Given("bom", isMarked ? "1" : null),
        };
        return new ExportAddress(type, format, [.. parameters.OfType<KeyValuePair<string, string>>()]);
    }

    /// <summary>The path that always gives the same bytes, up to the number of the revision at its end.</summary>
    public string OfRevision(string sidecar = "") => $"{File(sidecar)}?{string.Concat(Parameters.Select(parameter => $"{Text(parameter)}&"))}revision=";

    /// <summary>The path that always gives the same bytes.</summary>
    public string At(int revision, string sidecar = "") => OfRevision(sidecar) + revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>The path without a revision.</summary>
    public override string ToString() => Parameters.Count == 0 ? File("") : $"{File("")}?{string.Join('&', Parameters.Select(Text))}";

    private string File(string sidecar) => $"/export/{Type.Name}.{Format}{sidecar}";

    private static string Text(KeyValuePair<string, string> parameter) => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}";

    private static KeyValuePair<string, string>? Given(string name, string? value) => value is null ? null : new(name, value);
}
