using System.Runtime.InteropServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>A field with the type it is selected on; null where that is not known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MergedField(FieldNode Node, NamedType? Parent)
{
    public FieldDefinition? DefinitionIn(Schema schema) => Parent is null ? null : schema.FieldOf(Parent, Node.Name);

    /// <summary>True when no object can have both: their parents are different object types.</summary>
    public static bool Exclude(MergedField a, MergedField b) => a.Parent is ObjectType && b.Parent is ObjectType && !ReferenceEquals(a.Parent, b.Parent);
}

/// <summary>A selection set with the type it is on. The same set is always on the same type.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TypedSet(SelectionSetNode Node, NamedType? Parent);
