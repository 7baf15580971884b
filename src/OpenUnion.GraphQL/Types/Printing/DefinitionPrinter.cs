using System.Collections.Immutable;
using System.Text;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types.Validation;

namespace OpenUnion.GraphQL.Types;

/// <summary>Writes single definitions; members that have a description are set apart by a blank line.</summary>
internal sealed class DefinitionPrinter(Func<string, bool> keepsDirective)
{
    private const string Indentation = "  ";

    /// <summary>Empty when the root types have their usual names and nothing else is to be said.</summary>
    public string Schema(Schema schema)
    {
        var directives = Directives(schema.AppliedDirectives);
        if (schema.Description is null && directives.Length == 0 && HasUsualRoots(schema)) return "";
        var lines = Roots(schema).Select(root => $"{Indentation}{Printer.Keyword(root.Operation)}: {root.Type.Name}\n");
        return $"{Description(schema.Description)}schema{directives} {{\n{string.Concat(lines)}}}";
    }

    public string Directive(DirectiveDefinition directive) =>
        $"{Description(directive.Description)}directive @{directive.Name}{Arguments(directive.Arguments, "")}" +
        $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations.Select(location => location.Text()))}";

    public string Type(NamedType type)
    {
        var directives = Directives(type.Directives);
        return Description(type.Description) + type switch
        {
            ScalarType => $"scalar {type.Name}{directives}",
            ObjectType value => $"type {type.Name}{Implements(value)}{directives}{Block(value.Fields, Field)}",
            InterfaceType value => $"interface {type.Name}{Implements(value)}{directives}{Block(value.Fields, Field)}",
            UnionType => $"union {type.Name}{directives}{Separated(" = ", UnionMembers.NodesOf(type), " | ")}",
            EnumType value => $"enum {type.Name}{directives}{Block(value.Values, Value)}",
            InputObjectType value => $"input {type.Name}{directives}{Block(value.Fields, Input)}",
            _ => throw new NotSupportedException($"No printing for {type.Kind}."),
        };
    }

    private static bool HasUsualRoots(Schema schema) =>
        Roots(schema).All(root => root.Type.Name == root.Operation.ToString()) &&
        // A type with a root's name that is no root needs the schema definition to say so.
        Enum.GetValues<OperationType>().All(operation => RootTypes.RootOf(schema, operation) is not null || schema.Types[operation.ToString()] is not ObjectType);

    private static IEnumerable<(OperationType Operation, NamedType Type)> Roots(Schema schema)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
            if (RootTypes.RootOf(schema, operation) is { } type) yield return (operation, type);
    }

    private static string Implements(FieldsType type) => Separated(" implements ", ImplementedInterfaces.NodesOf(type), " & ");

    // From the documents' names rather than from types, so that a schema that is not valid yet shows what its author wrote.
    private static string Separated(string before, IEnumerable<NamedTypeNode> nodes, string separator)
    {
        var names = string.Join(separator, nodes.Select(node => node.Name));
        return names.Length == 0 ? "" : before + names;
    }

    private (string?, string) Field(FieldDefinition field) =>
        (field.Description, $"{field.Name}{Arguments(field.Arguments, Indentation)}: {field.Type}{Directives(field.Directives)}");

    private (string?, string) Value(EnumValue value) => (value.Description, value.Name + Directives(value.Directives));

    private (string?, string) Input(InputValue input) => (input.Description, InputText(input));

    private string InputText(InputValue input)
    {
        var value = input.DefaultText is { } text ? " = " + text : "";
        return $"{input.Name}: {input.Type}{value}{Directives(input.Directives)}";
    }

    private string Arguments(NamedList<InputValue> arguments, string indentation)
    {
        if (arguments.Count == 0) return "";
        if (arguments.All(argument => argument.Description is null)) return $"({string.Join(", ", arguments.Select(InputText))})";
        return $"(\n{Members(arguments, Input, indentation + Indentation)}{indentation})";
    }

    private static string Block<T>(NamedList<T> members, Func<T, (string? Description, string Text)> print) where T : class, INamed =>
        members.Count == 0 ? "" : $" {{\n{Members(members, print, Indentation)}}}";

    private static string Members<T>(NamedList<T> members, Func<T, (string? Description, string Text)> print, string indentation) where T : class, INamed
    {
        var result = new StringBuilder();
        foreach (var member in members)
        {
            var (description, text) = print(member);
            if (description is not null && result.Length > 0) result.Append('\n');
            result.Append(Description(description, indentation)).Append(indentation).Append(text).Append('\n');
        }

        return result.ToString();
    }

    private string Directives(ImmutableArray<AppliedDirective> directives)
    {
        var result = new StringBuilder();
        foreach (var directive in directives)
            if (keepsDirective(directive.Name)) result.Append(' ').Append(Text(directive));
        return result.ToString();
    }

    // The built-in ones in one form, however their author wrote them.
    private static string Text(AppliedDirective directive)
    {
        var argument = directive.Node.Arguments.Length == 1 ? directive.Node.Arguments[0].Value.String : null;
        return (directive.Name, argument) switch
        {
            ("deprecated", SchemaBuilder.DefaultDeprecationReason) => "@deprecated",
            ("deprecated", not null) => $"@deprecated(reason: {Printer.QuotedString(argument)})",
            ("specifiedBy", not null) => $"@specifiedBy(url: {Printer.QuotedString(argument)})",
            _ => Printer.Print(directive.Node),
        };
    }

    private static string Description(string? description, string indentation = "")
    {
        if (description is null) return "";
        // Control characters are better seen as escapes, which only a quoted string has.
        var text = (HoldsControl(description) ? null : BlockStringPrinter.Print(description)) ?? Printer.QuotedString(description);
        return indentation + text.Replace("\n", "\n" + indentation, StringComparison.Ordinal) + "\n";
    }

    private static bool HoldsControl(string text) => text.Any(c => c < ' ' && c is not ('\n' or '\t'));
}
