using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Planning.Aggregates;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Planning.Place;

namespace OpenUnion.Data.Planning;

/// <summary>One member of a JSON object that a statement builds.</summary>
/// <param name="Name">The member's name: the response name of the field.</param>
public abstract record MemberPlan(string Name)
{
    /// <summary>A text that the schema gives.</summary>
    public sealed record Constant(string Name, string Text) : MemberPlan(Name);

    /// <summary>The value of a column.</summary>
    public sealed record Column(string Name, IProperty Property) : MemberPlan(Name);

    /// <summary>The global identifier of the row.</summary>
    public sealed record NodeId(string Name, string TypeName, IProperty Key) : MemberPlan(Name);

    /// <summary>What opening hours say of a moment: OPEN, CLOSED or UNKNOWN.</summary>
    /// <param name="Hours">The column with the text.</param>
    /// <param name="At">The moment, as <see cref="ScheduleTime"/> counts minutes.</param>
    public sealed record OpenState(string Name, IProperty Hours, PlanParameter At) : MemberPlan(Name);

    /// <summary>When opening hours next turn to a state; null when never within 366 days.</summary>
    public sealed record NextTurn(string Name, IProperty Hours, HoursState To, PlanParameter At) : MemberPlan(Name);

    /// <summary>A point as a GeoJSON geometry; null without a point.</summary>
    public sealed record GeoPoint(string Name, IProperty Property, SystemPlan System, IReadOnlyList<PointMember> Members) : MemberPlan(Name);

    /// <summary>The number of rows of a table in the revision that the row is.</summary>
    public sealed record RowCount(string Name, string Table) : MemberPlan(Name);

    /// <summary>An object made of one row, or null.</summary>
    public sealed record Row(string Name, RowPlan Plan) : MemberPlan(Name);

    /// <summary>A list of objects, one a row, in the order of the key.</summary>
    public sealed record Rows(string Name, RowPlan Plan) : MemberPlan(Name);

    /// <summary>An object made of the row that a kind and a key name, or null.</summary>
    public sealed record Node(string Name, NodeChoice Choice) : MemberPlan(Name);

    /// <summary>The objects, or nulls, of the kinds and keys that the request gives.</summary>
    public sealed record Nodes(string Name, NodeIds Ids, NodeChoice Choice) : MemberPlan(Name);

    /// <summary>What kind of row a change is of.</summary>
    public sealed record ChangedType(string Name) : MemberPlan(Name);

    /// <summary>The fields that a change is about; each member shows a part of one.</summary>
    public sealed record ChangedFields(string Name, IReadOnlyList<SearchPart> Members) : MemberPlan(Name);

    /// <summary>The global identifier of the record that a changed row is, or is a part of; null for none.</summary>
    public sealed record ChangedRecordId(string Name) : MemberPlan(Name);

    /// <summary>The revision that last changed the row.</summary>
    public sealed record LastChange(string Name, string Table, IProperty Key) : MemberPlan(Name);

    /// <summary>The connection of a search.</summary>
    public sealed record Search(string Name, SearchPlan Plan) : MemberPlan(Name);

    /// <summary>Names that what was typed may become.</summary>
    public sealed record Suggestions(string Name, SuggestionPlan Plan) : MemberPlan(Name);

    /// <summary>Counts of the rows of a list.</summary>
    public sealed record Aggregate(string Name, AggregatePlan Plan) : MemberPlan(Name);

    /// <summary>Rows as a map draws them.</summary>
    public sealed record Clusters(string Name, ClusterListPlan Plan) : MemberPlan(Name);

    /// <summary>The address of a file of records, and what is known of it.</summary>
    public sealed record Export(string Name, ExportAnswerPlan Plan) : MemberPlan(Name);

    /// <summary>A connection.</summary>
    public sealed record Page(string Name, PagePlan Plan) : MemberPlan(Name);
}

/// <summary>An object made of a row.</summary>
/// <param name="Table">The table that the row is of.</param>
/// <param name="Link">How the row, or rows, are found from the object around.</param>
/// <param name="Members">The object's members, in order.</param>
public sealed record RowPlan(IEntityType Table, Link Link, IReadOnlyList<MemberPlan> Members);
