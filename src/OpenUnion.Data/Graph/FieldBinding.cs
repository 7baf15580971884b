using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Graph;

/// <summary>How a field of the graph is answered from the model.</summary>
public abstract record FieldBinding
{
    /// <summary>The value of a column.</summary>
    public sealed record Column(IProperty Property) : FieldBinding;

    /// <summary>A column that holds a point, as a GeoJSON geometry.</summary>
    public sealed record Point(IProperty Property) : FieldBinding;

    /// <summary>A constant text.</summary>
    public sealed record Constant(string Text) : FieldBinding;

    /// <summary>The row that navigations lead to, at most one.</summary>
    public sealed record Reference(IReadOnlyList<INavigation> Path) : FieldBinding;

    /// <summary>The rows that navigations lead to, all of them.</summary>
    public sealed record List(IReadOnlyList<INavigation> Path) : FieldBinding;

    /// <summary>The rows that navigations lead to, page by page; without a path, all rows of the table.</summary>
    public sealed record Page(IEntityType Table, IReadOnlyList<INavigation> Path) : FieldBinding;

    /// <summary>Rows page by page, ordered by the distance from a point.</summary>
    public sealed record PageNear(IEntityType Table, IProperty Location) : FieldBinding;

    /// <summary>What revisions did to rows, page by page.</summary>
    public sealed record Changes(IEntityType Table) : FieldBinding;

    /// <summary>What kind of row a change is of, by its table.</summary>
    public sealed record ChangedType(IProperty TableName) : FieldBinding;

    /// <summary>The fields that a change is about.</summary>
    public sealed record ChangedFields : FieldBinding;

    /// <summary>The global identifier of the record that a changed row is, or is a part of.</summary>
    public sealed record ChangedRecordId : FieldBinding;

    /// <summary>The record that a changed row is.</summary>
    public sealed record ChangedRecord(IProperty TableName, IProperty Key) : FieldBinding;
    /// <summary>The address of a file of records.</summary>
    public sealed record Export : FieldBinding;

    /// <summary>Counts of the rows of a table.</summary>
    public sealed record Aggregate(IEntityType Table) : FieldBinding;

    /// <summary>Rows near a route page by page, ordered along it.</summary>
    public sealed record PageAlong(IEntityType Table, IProperty Location) : FieldBinding;

    /// <summary>Rows as a map draws them, together where they are close.</summary>
    public sealed record Clusters(IEntityType Table) : FieldBinding;

    /// <summary>The row with the key that the arguments give.</summary>
    public sealed record Lookup(IEntityType Table, IProperty Key) : FieldBinding;

    /// <summary>The record with a global identifier that the arguments give, of whichever type it is.</summary>
    public sealed record Node : FieldBinding;

    /// <summary>The records with global identifiers that the arguments give, in their order.</summary>
    public sealed record Nodes : FieldBinding;

    /// <summary>The record that a row names by kind and key, of whichever type it is.</summary>
    public sealed record Record(IProperty Kind, IProperty Key) : FieldBinding;

    /// <summary>The records of a kind that a source backs, page by page.</summary>
    public sealed record Backed(IEntityType Table, SubjectType Subject) : FieldBinding;

    /// <summary>The revision that last changed a row.</summary>
    public sealed record LastChange(string Table, IProperty Key) : FieldBinding;

    /// <summary>What a search finds, page by page.</summary>
    public sealed record Search : FieldBinding;

    /// <summary>Names that what was typed may become.</summary>
    public sealed record Suggestions : FieldBinding;

    /// <summary>The newest revision.</summary>
    public sealed record LatestRevision(IEntityType Table) : FieldBinding;

    /// <summary>The number of rows of a table in a revision.</summary>
    public sealed record RowCount(string Table) : FieldBinding;

    /// <summary>What opening hours say of a moment.</summary>
    public sealed record OpenState(IProperty Hours) : FieldBinding;

    /// <summary>When opening hours next turn to a state.</summary>
    public sealed record NextTurn(IProperty Hours, HoursState To) : FieldBinding;

    /// <summary>The global identifier (Relay).</summary>
    public sealed record NodeId(IProperty Key) : FieldBinding;

    /// <summary>The citations of a record.</summary>
    public sealed record Citations(SubjectType Subject, IEntityType Table) : FieldBinding;

    /// <summary>The sources that the citations of a record name, each once.</summary>
    public sealed record Sources(SubjectType Subject, IEntityType Table) : FieldBinding;

    /// <summary>The records of the same kind that contradict a record.</summary>
    public sealed record Conflicts(SubjectType Subject, IEntityType Table) : FieldBinding;
}
