namespace OpenUnion.Data.Planning.Clusters;

/// <summary>The list of the clusters in a box.</summary>
public sealed record ClusterListPlan(ClusterPlan Clusters, IReadOnlyList<ClusterMemberPlan> Members);

/// <summary>A member of a cluster.</summary>
public abstract record ClusterMemberPlan(string Name)
{
    /// <summary>A text that the schema gives.</summary>
    public sealed record Constant(string Name, string Text) : ClusterMemberPlan(Name);

    /// <summary>The number of stations.</summary>
    public sealed record Count(string Name) : ClusterMemberPlan(Name);

    /// <summary>Where it is drawn.</summary>
    public sealed record Location(string Name, Place.SystemPlan System, IReadOnlyList<Place.PointMember> Members) : ClusterMemberPlan(Name);

    /// <summary>What its stations lie in.</summary>
    public sealed record Bounds(string Name) : ClusterMemberPlan(Name);

    /// <summary>The zoom at which it comes apart.</summary>
    public sealed record ExpansionZoom(string Name) : ClusterMemberPlan(Name);

    /// <summary>The share that is open all day.</summary>
    public sealed record OpenAllDay(string Name) : ClusterMemberPlan(Name);

    /// <summary>The row where it is one.</summary>
    public sealed record Row(string Name, RowPlan Plan) : ClusterMemberPlan(Name);
}
