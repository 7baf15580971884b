using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>A field's <c>@listSize</c>.</summary>
internal sealed record ListSize
{
    public int? AssumedSize { get; private init; }

    public required IReadOnlyList<string> SlicingArguments { get; init; }

    public int? SlicingArgumentDefaultValue { get; private init; }

    public required IReadOnlySet<string> SizedFields { get; init; }

    public bool RequireOneSlicingArgument { get; private init; }

    public static ListSize? Of(FieldDefinition field)
    {
        foreach (var directive in field.Directives)
            if (directive.Name == "listSize") return Of(directive.Arguments);
        return null;
    }

    /// <summary>The number of items by the arguments, the largest when several say one; null when nothing says it. A list says its length.</summary>
    public double? SizeBy(IReadOnlyDictionary<string, object?> arguments)
    {
        double? size = null;
        foreach (var path in SlicingArguments)
            if (Said(ValueAt(arguments, path)) is { } value) size = Math.Max(size ?? 0, value);
        return size ?? SlicingArgumentDefaultValue ?? AssumedSize;
    }

    private static int? Said(object? value) => value switch
    {
        int number => number,
        IReadOnlyList<object?> items => items.Count,
        _ => null,
    };

    private static ListSize Of(IReadOnlyDictionary<string, object?> arguments)
    {
        var slicing = Names(arguments, "slicingArguments");
        return new()
        {
            AssumedSize = arguments.GetValueOrDefault("assumedSize") as int?,
            SlicingArguments = slicing,
            SlicingArgumentDefaultValue = arguments.GetValueOrDefault("slicingArgumentDefaultValue") as int?,
            SizedFields = Names(arguments, "sizedFields").ToHashSet(StringComparer.Ordinal),
            RequireOneSlicingArgument = slicing.Count > 0 && arguments.GetValueOrDefault("requireOneSlicingArgument") is not false,
        };
    }

    private static List<string> Names(IReadOnlyDictionary<string, object?> arguments, string name) =>
        arguments.GetValueOrDefault(name) is IReadOnlyList<object?> values ? [.. values.OfType<string>()] : [];

    private static object? ValueAt(object? value, string path)
    {
        foreach (var name in path.Split('.')) value = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(name);
        return value;
    }
}
