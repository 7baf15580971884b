using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Graph.Inputs;

/// <summary>What a field of a `where` is a condition on.</summary>
public abstract record FilterBinding
{
    /// <summary>All of a list of conditions.</summary>
    public sealed record And : FilterBinding;

    /// <summary>At least one of a list of conditions.</summary>
    public sealed record Or : FilterBinding;

    /// <summary>The value of a column.</summary>
    public sealed record Column(IProperty Property) : FilterBinding;

    /// <summary>The point that a column holds.</summary>
    public sealed record Point(IProperty Property) : FilterBinding;

    /// <summary>The key, as a global identifier.</summary>
    public sealed record NodeId(string Type, IProperty Key) : FilterBinding;

    /// <summary>The values that a column of lists holds.</summary>
    public sealed record ListColumn(IProperty Property) : FilterBinding;

    /// <summary>The row that a navigation leads to, or that there is none.</summary>
    public sealed record Reference(FieldBinding.Reference Field) : FilterBinding;

    /// <summary>The rows that a field leads to.</summary>
    /// <param name="Field">How the rows are found.</param>
    /// <param name="Owner">The table of the row that has the field.</param>
    public sealed record Items(FieldBinding Field, IEntityType Owner) : FilterBinding;

    /// <summary>A region's code: the region itself or one below it.</summary>
    public sealed record Within(IProperty Code) : FilterBinding;

    /// <summary>What opening hours say of a moment.</summary>
    public sealed record OpenAt(IProperty Hours) : FilterBinding;

    /// <summary>Where maps draw a row.</summary>
    public sealed record OnMap : FilterBinding;
}
