namespace OpenUnion.Data.Graph.Inputs;

/// <summary>The operations that the values of each type can be asked for, by HotChocolate's names, and ours beside them.</summary>
internal static class FilterOperations
{
    /// <summary>Ends the name of every input type of a `where`.</summary>
    public const string Suffix = "FilterInput";

    /// <summary>Begins the name of an input type over a list of objects.</summary>
    public const string ListPrefix = "ListFilterInputTypeOf";

    private static readonly string[] Equality = ["eq", "neq", "in", "nin"];

    private static readonly string[] Comparison = [.. Equality, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    private static readonly string[] Text =
    [
        "eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith",
        "ieq", "nieq", "icontains", "nicontains", "istartsWith", "nistartsWith", "iendsWith", "niendsWith",
    ];

    private static readonly Dictionary<string, string[]> OfScalars = new(StringComparer.Ordinal)
    {
        ["String"] = Text,
        ["ID"] = Equality,
        ["Boolean"] = ["eq", "neq"],
        ["Int"] = Comparison,
        ["Long"] = Comparison,
        ["Float"] = Comparison,
        ["Decimal"] = Comparison,
        ["LocalDate"] = Comparison,
        ["DateTime"] = Comparison,
    };

    /// <summary>Operations that look at every value, whatever the index.</summary>
    private static readonly HashSet<string> Scanning = new(StringComparer.Ordinal)
    {
        "contains", "ncontains", "endsWith", "nendsWith", "ieq", "nieq", "icontains", "nicontains", "istartsWith", "nistartsWith", "iendsWith", "niendsWith",
    };

    /// <summary>Whether values of the scalar can be asked for; every enum's can.</summary>
    public static bool HasScalar(string name) => OfScalars.ContainsKey(name);

    /// <summary>The input type for values of a scalar or an enum.</summary>
    public static string InputOf(string type) => (type == "ID" ? "Id" : type) + "Operation" + Suffix;

    /// <summary>The definition of the input type for values of a scalar or an enum.</summary>
    public static string Define(string type)
    {
        var fields = OfScalars.GetValueOrDefault(type, Equality).Select(operation => $"  {Operation(operation, type)}");
        var combination = type == "String" ? $"  and: [{InputOf(type)}!]\n  or: [{InputOf(type)}!]\n" : "";
        return $"\n\"Conditions on a value of {type}; all must hold, and each n-operation is the exact opposite of its namesake.\"\ninput {InputOf(type)} {{\n{combination}{string.Join('\n', fields)}\n}}\n";
    }

    /// <summary>The definition of the input type over a list; <paramref name="item"/> is the input type over one item.</summary>
    public static string DefineList(string name, string item) => $$"""

        "Conditions on a list; all must hold."
        input {{name}} {
          "Every item satisfies it, as in an empty list."
          all: {{item}} @cost(weight: "1")
          "No item satisfies it."
          none: {{item}} @cost(weight: "1")
          "At least one item satisfies it."
          some: {{item}} @cost(weight: "1")
          "Whether there are items at all."
          any: Boolean @cost(weight: "1")
        }

        """;

    private static string Operation(string name, string type)
    {
        var description = name switch
        {
            "ieq" => "\"Equal, whatever the case and the width (Ａ, ａ, A and a are one).\" ",
            "icontains" or "istartsWith" or "iendsWith" => "\"Whatever the case and the width.\" ",
            _ => "",
        };
        var value = name is "in" or "nin" ? $"[{type}]" : type;
        return $"{description}{name}: {value}{(Scanning.Contains(name) ? " @cost(weight: \"1\")" : "")}";
    }
}
