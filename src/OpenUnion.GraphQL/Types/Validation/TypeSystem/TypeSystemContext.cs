using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>What the rules for a built type system look at, and where they report.</summary>
internal sealed class TypeSystemContext(Schema schema)
{
    public Schema Schema { get; } = schema;

    /// <summary>Types that the documents define.</summary>
    public IEnumerable<NamedType> Types => Schema.Types.Where(type => !type.IsBuiltIn);

    public IEnumerable<FieldsType> FieldsTypes => Types.OfType<FieldsType>();

    public IEnumerable<InputObjectType> InputObjects => Types.OfType<InputObjectType>();

    /// <summary>Directives that the documents define.</summary>
    public IEnumerable<DirectiveDefinition> Directives => Schema.Directives.Where(directive => !directive.IsBuiltIn);

    public List<GraphQLError> Errors { get; } = [];

    public void Report(string message, params ReadOnlySpan<Location> locations) => Errors.Add(new(message, locations));

    /// <summary>Reports at the definition and all extensions of a type.</summary>
    public void ReportAt(NamedType type, string message) => Report(message, LocationsOf(type));

    public static Location[] LocationsOf(NamedType type) => [.. type.Nodes.Select(node => node.Location)];

    /// <summary>All input values of the documents with their names as errors show them: <c>Type.field(arg:)</c>, <c>@directive(arg:)</c>, <c>Input.field</c>.</summary>
    public IEnumerable<(string Name, InputValue Value)> Inputs => Arguments.Concat(InputFields);

    public IEnumerable<(string Name, InputValue Value)> Arguments =>
        Directives.SelectMany(directive => directive.Arguments.Select(argument => ($"@{directive.Name}({argument.Name}:)", argument)))
            .Concat(FieldsTypes.SelectMany(type => type.Fields).SelectMany(owner => owner.Arguments.Select(argument => ($"{owner}({argument.Name}:)", argument))));

    public IEnumerable<(string Name, InputValue Value)> InputFields =>
        InputObjects.SelectMany(type => type.Fields.Select(input => ($"{type.Name}.{input.Name}", input)));
}
