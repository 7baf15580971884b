using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>How an office's list is to be read.</summary>
/// <param name="Title">Title of the list, as its publisher gives it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">The day on which it was published.</param>
/// <param name="Region">Code or name of the region that all of it is of; null where each row says its own.</param>
/// <param name="System">The system of its coordinates, where the list does not say it.</param>
/// <param name="Sheet">The sheet to read; null for all that hold a list.</param>
public sealed record OfficeOptions(string Title, string Publisher, DateOnly Published, string? Region = null, CoordinateSystem? System = null, string? Sheet = null);

/// <summary>What became of an office's list.</summary>
/// <param name="Rows">Rows that are stations.</param>
/// <param name="Sheets">The sheets that were read; one without a name for text.</param>
/// <param name="Proposal">What it adds and changes; null with problems.</param>
/// <param name="Problems">What is wrong, sheet by sheet and row by row.</param>
/// <param name="Remarks">What is to be known besides.</param>
public sealed record OfficeResult(
    int Rows, IReadOnlyList<string> Sheets, OfficeProposal? Proposal, IReadOnlyList<OfficeFinding> Problems, IReadOnlyList<OfficeFinding> Remarks);
