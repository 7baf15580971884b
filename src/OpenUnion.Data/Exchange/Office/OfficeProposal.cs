using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office;

/// <summary>What an office's list adds to the dataset or changes in it.</summary>
/// <param name="Revision">The revision of the dataset that it was compared with.</param>
/// <param name="Stations">The stations of the list, in the order of their keys.</param>
/// <param name="Organizations">Organizations that the dataset lacks.</param>
/// <param name="Amenities">Amenities of the list, those that the dataset has already with what it says of them.</param>
public sealed record OfficeProposal(
    int Revision,
    Source Source,
    IReadOnlyList<ProposedStation> Stations,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<StationAmenity> Amenities,
    IReadOnlyList<Citation> Citations);

/// <summary>A station as it is to be.</summary>
/// <param name="Station">The whole row.</param>
/// <param name="Before">The row as it is; null for a new station.</param>
/// <param name="Changes">Fields that differ, with what they hold before and after.</param>
/// <param name="Added">Amenities that it has not had.</param>
public sealed record ProposedStation(Station Station, Station? Before, IReadOnlyList<FieldChange> Changes, IReadOnlyList<AmenityKind> Added);

/// <summary>A field of a station that differs.</summary>
/// <param name="Field">Its name in the data package.</param>
/// <param name="Before">Empty where there was nothing.</param>
public sealed record FieldChange(string Field, string Before, string After);
