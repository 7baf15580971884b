using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Root types are there, objects, and different: https://spec.graphql.org/September2025/#sec-Root-Operation-Types</summary>
internal static class RootTypes
{
    public static void Check(TypeSystemContext context)
    {
        var roots = Enum.GetValues<OperationType>().Select(operation => (Operation: operation, Type: RootOf(context.Schema, operation))).ToList();
        if (roots[0].Type is null)
            context.Report("Query root type must be provided.", context.Schema.Nodes.FirstOrDefault(node => !node.IsExtension)?.Location ?? default);
        foreach (var (operation, type) in roots)
            if (type is not null and not ObjectType) ReportKind(context, operation, type);
        foreach (var group in roots.Where(root => root.Type is ObjectType).GroupBy(root => root.Type!).Where(group => group.Skip(1).Any()))
            ReportShared(context, group.Key, [.. group.Select(root => root.Operation)]);
    }

    private static void ReportKind(TypeSystemContext context, OperationType operation, NamedType type)
    {
        var provided = operation == OperationType.Query ? "" : " if provided";
        context.Report(
            $"{operation} root type must be Object type{provided}, it cannot be {type.Name}.",
            NodeOf(context.Schema, operation)?.Type.Location ?? type.Nodes[0].Location);
    }

    private static void ReportShared(TypeSystemContext context, NamedType type, List<OperationType> operations)
    {
        var names = operations.Select(Printer.Keyword).ToList();
        var list = names.Count == 2 ? $"{names[0]} and {names[1]}" : $"{names[0]}, {names[1]}, and {names[2]}";
        context.Report(
            $"All root types must be different, \"{type.Name}\" type is used as {list} root types.",
            [.. operations.Select(operation => NodeOf(context.Schema, operation)?.Type.Location ?? default)]);
    }

    /// <summary>The type named for an operation, also when it is no object; by the usual name when no schema definition names any.</summary>
    public static NamedType? RootOf(Schema schema, OperationType operation)
    {
        if (NodeOf(schema, operation) is { } node) return schema.Types[node.Type.Name];
        return schema.Nodes.Any(definition => !definition.IsExtension) ? null : schema.Types[operation.ToString()];
    }

    private static OperationTypeDefinitionNode? NodeOf(Schema schema, OperationType operation) =>
        schema.Nodes.SelectMany(node => node.OperationTypes).FirstOrDefault(node => node.Operation == operation);
}
