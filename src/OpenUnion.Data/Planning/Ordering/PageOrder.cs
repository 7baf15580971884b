using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Planning.Filters;

namespace OpenUnion.Data.Planning.Ordering;

/// <summary>The order of a list: total, as the key always ends it.</summary>
public sealed class PageOrder
{
    private readonly List<OrderTerm> _terms = [];

    private PageOrder(IEntityType table, IEnumerable<OrderTerm> terms)
    {
        foreach (var term in terms)
            Add(term);
        // In the direction of the last term, so that one index serves an order and its reverse.
        var descending = _terms.Count > 0 && _terms[^1].Descending;
        foreach (var property in table.FindPrimaryKey()!.Properties)
            Add(ColumnTerm([], property, descending));
        Drop(table.FindPrimaryKey()!.Properties);
    }

    public IReadOnlyList<OrderTerm> Terms => _terms;

    /// <summary>By the given terms, then by key.</summary>
    public static PageOrder By(IEntityType table, IEnumerable<OrderTerm> terms) => new(table, terms);

    /// <summary>A column over references. Where the last reference leads to just this column, it stands in the row before.</summary>
    public static OrderTerm.Column ColumnTerm(IReadOnlyList<INavigation> path, IProperty property, bool descending)
    {
        while (path.Count > 0 && OwnColumn(path[^1], property) is { } own)
            (path, property) = ([.. path.Take(path.Count - 1)], own);
        var nullable = property.IsNullable || path.Any(step => !step.ForeignKey.IsRequired);
        return new OrderTerm.Column(path, property, descending, nullable, PlanTypes.Of(property));
    }

    public override string ToString() => string.Join(", ", _terms);

    private static IProperty? OwnColumn(INavigation step, IProperty property)
    {
        var index = step.ForeignKey.PrincipalKey.Properties.ToList().IndexOf(property);
        return index < 0 ? null : step.ForeignKey.Properties[index];
    }

    /// <summary>Adds a term unless it says nothing new.</summary>
    private void Add(OrderTerm term)
    {
        if (!_terms.Any(known => IsSame(known, term)))
            _terms.Add(term);
    }

    /// <summary>Drops what stands behind the whole key, where nothing is left to order.</summary>
    private void Drop(IReadOnlyList<IProperty> key)
    {
        var last = key.Max(property => _terms.FindIndex(term => term is OrderTerm.Column { Path.Count: 0 } column && column.Property == property));
        _terms.RemoveRange(last + 1, _terms.Count - last - 1);
    }

    private static bool IsSame(OrderTerm one, OrderTerm other) =>
        one is OrderTerm.Column a && other is OrderTerm.Column b && a.Property == b.Property && a.Path.SequenceEqual(b.Path);
}
