using OpenUnion.Data.Exchange.Office.Values;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>The words of a sheet that say one field.</summary>
/// <param name="Field">As citations name it: a column of the stations, <c>location</c>, or <c>amenities.</c> and a code.</param>
/// <param name="Words">As they stand in the cell.</param>
/// <param name="Note">What was done with them; null if nothing was.</param>
internal sealed record Quotation(string Field, string Words, string? Note = null);

/// <summary>One row of an office's list, read. What the row does not say is null.</summary>
internal sealed record StationDraft(string Sheet, int Row, int NameColumn, string Name, Region Region)
{
    /// <summary>The station that the office says it is.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether the office says that it is in the dataset under no name.</summary>
    public bool IsNew { get; init; }

    public string? NameEn { get; init; }

    public string? Address { get; init; }

    public PlacedPoint? Point { get; init; }

    public string? Hours { get; init; }

    public IReadOnlyList<(AmenityKind Code, string Words)> Amenities { get; init; } = [];

    /// <summary>What the row says that there is not.</summary>
    public IReadOnlyList<AmenityKind> Missing { get; init; } = [];

    public string? Operator { get; init; }

    public int OperatorColumn { get; init; }

    public OrganizationKind? OperatorKind { get; init; }

    public StationKind? Kind { get; init; }

    public StationStatus? Status { get; init; }

    public StationAccess? Access { get; init; }

    public IReadOnlyList<Audience> Serves { get; init; } = [];

    public double? Area { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public bool? MostBeautiful { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    public Position? Position => Point?.Position;

    public OfficeFinding Find(Complaint complaint) => new(Sheet, Row, NameColumn, complaint);
}
