using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types;

/// <summary>Writes a schema as SDL: extensions merged, what the specification gives left out.</summary>
public static class SchemaPrinter
{
    /// <summary>
    /// The whole schema, without a line break at its end. Of the applied directives, <c>@deprecated</c>, <c>@specifiedBy</c> and <c>@oneOf</c>
    /// are written, and those for which <paramref name="keepsDirective"/> is true.
    /// </summary>
    public static string Print(Schema schema, Func<string, bool>? keepsDirective = null)
    {
        var printer = new DefinitionPrinter(name => name is "deprecated" or "specifiedBy" or "oneOf" || keepsDirective?.Invoke(name) == true);
        var parts = new List<string>();
        if (printer.Schema(schema) is { Length: > 0 } definition) parts.Add(definition);
        foreach (var directive in schema.Directives)
            if (!directive.IsBuiltIn) parts.Add(printer.Directive(directive));
        foreach (var type in schema.Types)
            if (!type.IsBuiltIn) parts.Add(printer.Type(type));
        return string.Join("\n\n", parts);
    }

    /// <summary>One type's definition.</summary>
    public static string Print(NamedType type) => new DefinitionPrinter(name => name is "deprecated" or "specifiedBy" or "oneOf").Type(type);
}
