namespace OpenUnion.Data.Exchange.Office.Layout;

/// <summary>What a column of an office's list is about.</summary>
internal enum OfficeField
{
    Slug,
    Name,
    NameEn,
    RegionCode,
    Province,
    City,
    County,
    Region,
    Address,
    Longitude,
    Latitude,
    Coordinates,
    System,
    Hours,
    Amenities,
    Amenity,
    Operator,
    OperatorKind,
    Kind,
    Status,
    Access,
    Serves,
    Area,
    OpenedOn,
    MostBeautiful,
    Note,

    /// <summary>Of the sheet alone, such as a running number.</summary>
    Ignored,

    /// <summary>People's names and numbers, which have no place in an open dataset.</summary>
    Personal,

    /// <summary>What an earlier run has written.</summary>
    Problems,
}
