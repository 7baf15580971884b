namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Every type defines something: https://spec.graphql.org/September2025/#sec-Objects.Type-Validation and its kin.</summary>
internal static class MembersPresent
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var type in context.Types)
            if (Missing(type) is { } what) context.ReportAt(type, $"{KindOf(type)} {type.Name} must define one or more {what}.");
    }

    // Null when nothing is missing. A union's members are counted as written: those of a wrong kind have an error of their own.
    private static string? Missing(NamedType type) => type switch
    {
        FieldsType { Fields.Count: 0 } => "fields",
        UnionType when !UnionMembers.NodesOf(type).Any() => "member types",
        EnumType { Values.Count: 0 } => "values",
        InputObjectType { Fields.Count: 0 } => "fields",
        _ => null,
    };

    private static string KindOf(NamedType type) => type.Kind switch
    {
        TypeKind.Union => "Union type",
        TypeKind.Enum => "Enum type",
        TypeKind.InputObject => "Input Object type",
        _ => "Type",
    };
}
