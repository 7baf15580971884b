using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>The number of items that a field's <c>@listSize</c> gives to fields inside it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sizing(ListSize? ListSize, double Items)
{
    public static Sizing None => default;

    public static Sizing Of(ListSize? size, double? items) =>
        size is { SizedFields.Count: > 0 } && items is not null ? new(size, items.Value) : None;

    public double? SizeOf(string field) => ListSize?.SizedFields.Contains(field) == true ? Items : null;
}
