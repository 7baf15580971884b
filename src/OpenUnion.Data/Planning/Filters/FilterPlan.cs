using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>
/// A condition on a row. Every condition is true or false, never unknown: <see cref="Not"/> of one holds for exactly the
/// rows for which it does not, those with nulls included. So the algebra is small: `neq` is the opposite of `eq`, `none`
/// of `some`, and `all` is the opposite of `some` of the opposite.
/// </summary>
public abstract record FilterPlan
{
    /// <summary>All of the conditions.</summary>
    public sealed record And(IReadOnlyList<FilterPlan> Items) : FilterPlan;

    /// <summary>At least one of the conditions.</summary>
    public sealed record Or(IReadOnlyList<FilterPlan> Items) : FilterPlan;

    /// <summary>The opposite of the condition.</summary>
    public sealed record Not(FilterPlan Item) : FilterPlan;

    /// <summary>There is no value.</summary>
    public sealed record IsNull(FilterOperand Operand) : FilterPlan;

    /// <summary>The value compares so to a value of the request.</summary>
    public sealed record Compare(FilterOperand Operand, Comparison Comparison, PlanParameter Value) : FilterPlan;

    /// <summary>The value is one of a list of the request.</summary>
    public sealed record In(FilterOperand Operand, PlanParameter Values) : FilterPlan;

    /// <summary>The text fits a pattern of LIKE, in which the client's wildcards stand for themselves.</summary>
    public sealed record Like(FilterOperand Operand, PlanParameter Pattern) : FilterPlan;

    /// <summary>The text holds a text of the request, case and width making no difference.</summary>
    public sealed record Folded(FilterOperand Operand, TextPlace Place, PlanParameter Text) : FilterPlan;

    /// <summary>The text, compared by bytes, lies in a half-open range: those with one prefix, and an index finds them.</summary>
    public sealed record Range(FilterOperand Operand, PlanParameter From, PlanParameter Below) : FilterPlan;

    /// <summary>One of the values that a column of lists holds satisfies the condition, if there is one.</summary>
    public sealed record SomeValue(IProperty Column, FilterPlan? Item) : FilterPlan;

    /// <summary>One of the rows that a link leads to satisfies the condition, if there is one.</summary>
    public sealed record Some(IEntityType Table, Link Link, FilterPlan? Item) : FilterPlan;

    /// <summary>
    /// The row that a navigation leads to satisfies the condition. Where there is none, the condition is asked of a row of
    /// nulls, as LINQ to SQL does by its outer join.
    /// </summary>
    public sealed record Reference(IReadOnlyList<INavigation> Path, FilterPlan Item) : FilterPlan
    {
        /// <summary>Whether there always is a row.</summary>
        public bool IsRequired => Path.All(step => step.IsOnDependent && step.ForeignKey.IsRequired);
    }
}

/// <summary>A value that a condition is on.</summary>
public abstract record FilterOperand
{
    /// <summary>The value of a column of the row.</summary>
    public sealed record Column(IProperty Property) : FilterOperand;

    /// <summary>A value of the list that a column holds, inside <see cref="FilterPlan.SomeValue"/>.</summary>
    public sealed record Element(IProperty Property) : FilterOperand;
}

/// <summary>How two values compare.</summary>
public enum Comparison
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// <summary>Where in a text another one stands.</summary>
public enum TextPlace
{
    Whole,
    Anywhere,
    Start,
    End,
}
