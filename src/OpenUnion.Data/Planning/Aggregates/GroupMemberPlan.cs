namespace OpenUnion.Data.Planning.Aggregates;

/// <summary>One member of a group.</summary>
public abstract record GroupMemberPlan(string Name)
{
    public sealed record Constant(string Name, string Text) : GroupMemberPlan(Name);

    /// <summary>A column of the group's key.</summary>
    public sealed record Key(string Name, string Column) : GroupMemberPlan(Name);

    /// <summary>The row that the group's key names.</summary>
    public sealed record Row(string Name, RowPlan Plan) : GroupMemberPlan(Name);

    /// <summary>The number of rows in the group.</summary>
    public sealed record Count(string Name) : GroupMemberPlan(Name);

    /// <summary>The figure of the group with the latest day.</summary>
    public sealed record Latest(string Name, RowPlan Plan) : GroupMemberPlan(Name);

    /// <summary>The figures of the group added up.</summary>
    public sealed record Sum(string Name, IReadOnlyList<FigureSumMember> Members) : GroupMemberPlan(Name);

    /// <summary>Groups within the group.</summary>
    public sealed record Largest(string Name, LargestGroupsPlan Plan) : GroupMemberPlan(Name);
}

/// <summary>One member of a sum.</summary>
public sealed record FigureSumMember(string Name, FigureSumPart Part);

/// <summary>What a member of a sum shows.</summary>
public enum FigureSumPart
{
    TypeName,
    Value,
    ValueMin,
    ValueMax,
    Figures,
    Indefinite,
    Ordinals,
    Qualifiers,
    RoundingUnits,
    MayOverlap,
}
