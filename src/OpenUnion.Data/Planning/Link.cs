using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Data.Planning.Place;

namespace OpenUnion.Data.Planning;

/// <summary>How the rows of a table are found from the row around, or from the root.</summary>
public abstract record Link
{
    /// <summary>All rows.</summary>
    public sealed record All : Link;

    /// <summary>The row with a key that the request gives.</summary>
    public sealed record ByKey(IProperty Property, PlanParameter Value) : Link;

    /// <summary>The newest revision; an empty one, number 0, before the first import.</summary>
    public sealed record LatestRevision : Link;

    /// <summary>The rows that navigations lead to.</summary>
    public sealed record Navigations(IReadOnlyList<INavigation> Path) : Link;

    /// <summary>The row with the key that a column of the row around holds.</summary>
    public sealed record ByColumn(IProperty Property, string Column) : Link;

    /// <summary>The rows that navigations from a region lead to, from the regions below it too.</summary>
    public sealed record WithinRegion(IReadOnlyList<INavigation> Path) : Link;

    /// <summary>The records that the source around backs.</summary>
    public sealed record BackedBy(SubjectType Subject, IProperty Key, IProperty SourceKey) : Link;

    /// <summary>The rows near a route.</summary>
    public sealed record Along(RoutePlan Route) : Link;

    /// <summary>The changes after a revision, of all tables or of some.</summary>
    public sealed record ChangesSince(PlanParameter Since, PlanParameter? Tables) : Link;

    /// <summary>The citations of the record around.</summary>
    public sealed record CitationsOf(SubjectType Subject, IProperty Key) : Link;

    /// <summary>The sources that the citations of the record around name.</summary>
    public sealed record SourcesOf(SubjectType Subject, IProperty Key) : Link;

    /// <summary>The records that contradict the record around.</summary>
    public sealed record ConflictsOf(SubjectType Subject, IProperty Key) : Link;
}
