namespace OpenUnion.GraphQL.Types;

/// <summary>https://spec.graphql.org/September2025/#sec-Scalars</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, ScalarCoercion coercion) : base(name) => Coercion = coercion;

    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL of <c>@specifiedBy</c>.</summary>
    public string? SpecifiedByUrl { get; internal set; }

    /// <summary>How its values are read and written.</summary>
    public ScalarCoercion Coercion { get; }
}
