namespace OpenUnion.GraphQL.Types;

/// <summary>The <c>__TypeKind</c> of introspection.</summary>
public enum TypeKind : byte { Scalar, Object, Interface, Union, Enum, InputObject, List, NonNull }
