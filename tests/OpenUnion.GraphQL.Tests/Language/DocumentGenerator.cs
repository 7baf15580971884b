using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

/// <summary>The text of any document: every kind of node, with names, texts and nesting at random, and no token that could be left out.</summary>
internal static class DocumentGenerator
{
    public static Gen<string> Documents { get; } =
        Gen.Choose(1, 4).SelectMany(count => Gen.OneOf(Operation, Fragment, Schema, Directive, TypeDefinition).ArrayOf(count)).Select(definitions => string.Join(' ', definitions.Select(Behind)));

    // Behind a type without a block, a query without a name would be taken for that block.
    private static string Behind(string definition, int index) => index > 0 && definition[0] == '{' ? "query a" + definition : definition;

    private static Gen<string> Name => Gen.Elements("a", "b", "Station", "on", "query", "type", "_x9", "fragment", "nullable");

    private static Gen<string> NameOfFragment => Name.Where(name => name != "on");

    private static Gen<string> Text => Gen.Choose(0, 6).SelectMany(length =>
        Gen.Elements("a", " ", "\n", "\"", "\\", "\t", "会", "😀", "\"\"\"", "\u0001", "  b", "\r").ArrayOf(length).Select(string.Concat));

    private static Gen<string> String =>
        from value in Text
        from block in Gen.Elements(true, false)
        select (block ? BlockStringPrinter.Print(value) : null) ?? Printer.QuotedString(value);

    private static Gen<string> Description => Maybe(String.Select(text => text + " "));

    private static Gen<string> Arguments(bool isConst) =>
        Some(from name in Name from value in Value(isConst, 2) select $"{name}: {value}", 0, 2, "(", ", ", ")");

    private static Gen<string> Directives(bool isConst, int least = 0) =>
        Some(from name in Name from arguments in Arguments(isConst) select $"@{name}{arguments}", least, 2, " ", " ", "");

    private static Gen<string> Type(int depth)
    {
        if (depth == 0) return Name;
        var nullable = Gen.OneOf(Name, Type(depth - 1).Select(inner => $"[{inner}]"));
        return Gen.OneOf(nullable, nullable.Select(inner => inner + "!"));
    }

    private static Gen<string> Operation =>
        from description in Description
        from operation in Gen.Elements("query", "mutation", "subscription")
        from name in Maybe(Name.Select(name => " " + name))
        from variables in Some(Variable, 0, 2, "(", ", ", ")")
        from directives in Directives(isConst: false)
        from selections in SelectionSet(2)
        select $"{description}{operation}{name}{variables}{directives}" is var head && head != "query" ? head + selections : selections;

    private static Gen<string> Variable =>
        from description in Description
        from name in Name
        from type in Type(2)
        from value in Default
        from directives in Directives(isConst: true)
        select $"{description}${name}: {type}{value}{directives}";

    private static Gen<string> Default => Maybe(Value(true, 2).Select(value => " = " + value));

    private static Gen<string> Fragment =>
        from description in Description
        from name in NameOfFragment
        from condition in Name
        from directives in Directives(isConst: false)
        from selections in SelectionSet(2)
        select $"{description}fragment {name} on {condition}{directives}{selections}";

    private static Gen<string> SelectionSet(int depth) => Some(Selection(depth), 1, 3, "{ ", " ", " }");

    private static Gen<string> Selection(int depth)
    {
        var field = from alias in Maybe(Name.Select(name => name + ": "))
                    from name in Name
                    from arguments in Arguments(isConst: false)
                    from directives in Directives(isConst: false)
                    from selections in depth == 0 ? Gen.Constant("") : Maybe(SelectionSet(depth - 1))
                    select $"{alias}{name}{arguments}{directives}{selections}";
        var spread = from name in NameOfFragment from directives in Directives(isConst: false) select $"...{name}{directives}";
        if (depth == 0) return Gen.OneOf(field, spread);
        var inline = from condition in Maybe(Name.Select(name => " on " + name))
                     from directives in Directives(isConst: false)
                     from selections in SelectionSet(depth - 1)
                     select $"...{condition}{directives}{selections}";
        return Gen.OneOf(field, spread, inline);
    }

    private static Gen<string> Value(bool isConst, int depth)
    {
        var values = new List<Gen<string>> { Gen.Elements("0", "-1", "12345678901234567890", "0.5", "-1e10", "2.5E-3", "true", "false", "null"), String, Name };
        if (!isConst) values.Add(Name.Select(name => "$" + name));
        if (depth > 0)
        {
            values.Add(Some(Value(isConst, depth - 1), 0, 3, "[", ", ", "]", "[]"));
            values.Add(Some(from name in Name from value in Value(isConst, depth - 1) select $"{name}: {value}", 0, 3, "{ ", ", ", " }", "{}"));
        }

        return Gen.OneOf(values);
    }

    private static Gen<string> Schema =>
        from start in Start
        from directives in Directives(isConst: true)
        from operations in Some(from operation in Gen.Elements("query", "mutation", "subscription") from type in Name select $"{operation}: {type}", 1, 3, " { ", " ", " }")
        select $"{start}schema{directives}{operations}";

    private static Gen<string> Start => Gen.OneOf(Description, Gen.Constant("extend "));

    private static Gen<string> Directive =>
        from description in Description
        from name in Name
        from arguments in Some(Input, 0, 2, "(", ", ", ")")
        from repeatable in Maybe(Gen.Constant(" repeatable"))
        from locations in Some(Gen.Elements(Enum.GetValues<DirectiveLocation>()).Select(location => location.Text()), 1, 3, "", " | ", "")
        select $"{description}directive @{name}{arguments}{repeatable} on {locations}";

    private static Gen<string> Input =>
        from description in Description
        from name in Name
        from type in Type(2)
        from value in Default
        from directives in Directives(isConst: true)
        select $"{description}{name}: {type}{value}{directives}";

    private static Gen<string> Field =>
        from description in Description
        from name in Name
        from arguments in Some(Input, 0, 2, "(", ", ", ")")
        from type in Type(2)
        from directives in Directives(isConst: true)
        select $"{description}{name}{arguments}: {type}{directives}";

    private static Gen<string> EnumValue =>
        from description in Description from name in Name from directives in Directives(isConst: true) select $"{description}{name}{directives}";

    private static Gen<string> TypeDefinition =>
        from start in Start
        from name in Name
        from directives in Directives(isConst: true, least: 1)
        from interfaces in Some(Name, 0, 2, " implements ", " & ", "")
        from fields in Some(Field, 0, 3, " { ", " ", " }")
        from types in Some(Name, 0, 2, " = ", " | ", "")
        from values in Some(EnumValue, 0, 3, " { ", " ", " }")
        from inputs in Some(Input, 0, 3, " { ", " ", " }")
        from definition in Gen.Elements(
            $"scalar {name}{directives}",
            $"type {name}{interfaces}{directives}{fields}",
            $"interface {name}{interfaces}{directives}{fields}",
            $"union {name}{directives}{types}",
            $"enum {name}{directives}{values}",
            $"input {name}{directives}{inputs}")
        select start + definition;

    private static Gen<string> Maybe(Gen<string> text) => Gen.OneOf(text, Gen.Constant(""));

    private static Gen<string> Some(Gen<string> items, int least, int most, string before, string between, string after, string none = "") =>
        Gen.Choose(least, most).SelectMany(count => items.ArrayOf(count)).Select(array => array.Length == 0 ? none : before + string.Join(between, array) + after);
}
