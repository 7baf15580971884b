using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>Valid requests of a schema, with fragments, variables, directives and aliases. One instance makes one request.</summary>
internal sealed class RequestGenerator
{
    private const int Depth = 5;

    // What an introspection field of a type may ask for. Left to the comparison of schemas: lists whose order the specification
    // leaves open, and descriptions, which are each implementation's own words for what is built in.
    private static readonly string[] Introspected = ["name", "kind", "specifiedByURL", "isOneOf"];

    private readonly Schema _schema;
    private readonly Chance _chance;
    private readonly ValueGenerator _values;
    private readonly VariableScopes _variables;
    private readonly List<Fragment> _fragments = [];
    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    private int _budget;

    private RequestGenerator(Schema schema, Chance chance)
    {
        _schema = schema;
        _chance = chance;
        _values = new(chance);
        _variables = new(chance, _values);
        _budget = chance.Between(4, 40);
    }

    /// <summary>A request that both implementations must take, but for the values of variables.</summary>
    public static GeneratedRequest Next(Schema schema, Chance chance) => new RequestGenerator(schema, chance).Request();

    private GeneratedRequest Request()
    {
        for (var count = _chance.Below(4); count > 0; count--) AddFragment();
        var operations = _chance.Percent(20) ? _chance.Between(2, 3) : 1;
        var named = operations > 1 || _chance.Percent(50);
        List<Piece> definitions = [.. Enumerable.Range(0, operations).Select(i => Operation(named ? $"Op{i}" : null))];
        definitions.AddRange(Reached(definitions));
        var document = new Piece(Role.Document);
        document.AddAll(definitions.OrderBy(_ => _chance.Below(1000)));
        return new(document, _variables.Json(), operations > 1 || (named && _chance.Percent(30)) ? $"Op{_chance.Below(operations)}" : null);
    }

    private Piece Operation(string? name)
    {
        var kinds = Enum.GetValues<OperationType>().Where(kind => _schema.RootTypeOf(kind) is not null).ToList();
        var kind = _chance.Percent(70) ? OperationType.Query : _chance.Of(kinds);
        _variables.Enter();
        var set = kind == OperationType.Subscription ? SubscriptionSet() : SelectionSet(_schema.RootTypeOf(kind)!, Depth);
        var directives = Directives(LocationOf(kind), Depth);
        var used = _variables.Leave();
        if (name is null && used.Count == 0 && directives.Count == 0 && kind == OperationType.Query && _chance.Percent(70)) return Piece.Of(Role.Definition, set);
        var piece = Piece.Of(Role.Definition, kind.ToString().ToLowerInvariant());
        if (name is not null) piece.Add(Piece.Name(name));
        if (used.Count > 0) piece.Add("(").AddAll(used.Select(variable => _variables.Definition(variable, () => Directives(DirectiveLocation.VariableDefinition, 1)))).Add(")");
        return piece.AddAll(directives).Add(set);
    }

    // One root field, and it is not skipped.
    private Piece SubscriptionSet()
    {
        var field = _chance.Of(_schema.SubscriptionType!.Fields);
        return Piece.Of(Role.SelectionSet, "{", Field(field, Depth, directives: false), "}");
    }

    private void AddFragment()
    {
        var type = _chance.Of(_schema.Types.Where(type => type.IsComposite && !type.IsBuiltIn && !ReferenceEquals(type, _schema.SubscriptionType)).ToList());
        _variables.Enter();
        var name = $"F{_fragments.Count}";
        var definition = Piece.Of(Role.Definition, "fragment", Piece.Name(name), "on", Piece.Name(type.Name));
        var set = SelectionSet(type, 3);
        definition.AddAll(Directives(DirectiveLocation.FragmentDefinition, 2)).Add(set);
        _fragments.Add(new(name, type, definition, _variables.Leave()));
    }

    private Piece SelectionSet(NamedType parent, int depth)
    {
        var set = Piece.Of(Role.SelectionSet, "{");
        for (var count = _chance.Between(1, 4); count > 0; count--) set.Add(Selection(parent, depth));
        return set.Add("}");
    }

    private Piece Selection(NamedType parent, int depth)
    {
        _budget--;
        var choice = _chance.Below(100);
        if (choice < 12 && Spread(parent) is { } spread) return spread;
        if (choice < 28 && depth > 0 && _budget > 0) return Inline(parent, depth);
        if (choice < 36 || parent is not FieldsType fields) return MetaField(parent);
        var possible = depth > 0 && _budget > 0 ? fields.Fields.ToList() : fields.Fields.Where(field => field.Type.Named.IsLeaf).ToList();
        return possible.Count == 0 ? MetaField(parent) : Field(_chance.Of(possible), depth);
    }

    private Piece MetaField(NamedType parent)
    {
        if (!ReferenceEquals(parent, _schema.QueryType) || _chance.Percent(60)) return Named("__typename", "__typename", []);
        var set = Piece.Of(Role.SelectionSet, "{");
        foreach (var name in Introspected) if (_chance.Percent(50)) set.Add(Named(name, name, []));
        set.Add(Named("__typename", "__typename", [])).Add("}");
        var type = Printer.QuotedString(_chance.Percent(90) ? _chance.Of(_schema.Types).Name : "Nothing");
        return Named("__type", "__type" + type, [Piece.Of(Role.Token, "(", Piece.Of(Role.Argument, Piece.Name("name"), ":", new Piece(Role.Value, type)), ")")]).Add(set);
    }

    private Piece Field(FieldDefinition field, int depth, bool directives = true)
    {
        var arguments = Arguments(field.Arguments, depth);
        var piece = Named(field.Name, $"{field.Name}: {field.Type} {string.Join(' ', arguments.SelectMany(argument => argument.Tokens()))}", arguments);
        if (directives) piece.AddAll(Directives(DirectiveLocation.Field, depth));
        return field.Type.Named.IsComposite ? piece.Add(SelectionSet(field.Type.Named, depth - 1)) : piece;
    }

    // All fields of one response name in the document mean the same, so that any of them can be merged.
    private Piece Named(string name, string meaning, IReadOnlyList<Piece> rest)
    {
        var response = _chance.Percent(15) ? $"a{_chance.Below(20)}" : name;
        while (!_meanings.TryAdd(response, meaning) && _meanings[response] != meaning) response = $"x{_meanings.Count}_{_chance.Below(100)}";
        var piece = response == name ? Piece.Of(Role.Selection, Piece.Name(name)) : Piece.Of(Role.Selection, Piece.Name(response), ":", Piece.Name(name));
        return piece.AddAll(rest);
    }

    private Piece? Spread(NamedType parent)
    {
        var possible = _fragments.Where(fragment => Overlap(fragment.Type, parent)).ToList();
        if (possible.Count == 0) return null;
        var fragment = _chance.Of(possible);
        _variables.Use(fragment.Variables);
        return Piece.Of(Role.Selection, "...", Piece.Name(fragment.Name)).AddAll(Directives(DirectiveLocation.FragmentSpread, 1));
    }

    // A fragment spreads only those before it.
    private List<Piece> Reached(List<Piece> operations)
    {
        var names = operations.SelectMany(operation => operation.Tokens()).ToHashSet(StringComparer.Ordinal);
        var reached = new List<Piece>();
        foreach (var fragment in Enumerable.Reverse(_fragments).Where(fragment => names.Contains(fragment.Name)))
        {
            reached.Add(fragment.Definition);
            names.UnionWith(fragment.Definition.Tokens());
        }

        return reached;
    }

    private Piece Inline(NamedType parent, int depth)
    {
        var directives = Directives(DirectiveLocation.InlineFragment, 1);
        if (_chance.Percent(20)) return Piece.Of(Role.Selection, "...").AddAll(directives).Add(SelectionSet(parent, depth - 1));
        var type = _chance.Of(_schema.Types.Where(type => type.IsComposite && Overlap(type, parent)).ToList());
        return Piece.Of(Role.Selection, "...", "on", Piece.Name(type.Name)).AddAll(directives).Add(SelectionSet(type, depth - 1));
    }

    private bool Overlap(NamedType a, NamedType b) => _schema.PossibleTypesOf(a).Intersect(_schema.PossibleTypesOf(b)).Any();

    private List<Piece> Directives(DirectiveLocation location, int depth)
    {
        var result = new List<Piece>();
        while (result.Count < 3 && _chance.Percent(8))
        {
            var directive = _chance.Of(_schema.Directives.Where(directive => directive.Locations.Contains(location)).DefaultIfEmpty().ToList());
            if (directive is null || (!directive.IsRepeatable && result.Exists(piece => piece.Parts[1].Token == directive.Name))) break;
            // Variables have no place in a variable's own directives.
            var arguments = Arguments(directive.Arguments, depth, location != DirectiveLocation.VariableDefinition);
            result.Add(Piece.Of(Role.Directive, "@", Piece.Name(directive.Name)).AddAll(arguments));
        }

        return result;
    }

    private List<Piece> Arguments(NamedList<InputValue> arguments, int depth, bool withVariables = true)
    {
        var given = arguments.Where(argument => argument.IsRequired || _chance.Percent(arguments.Count > 10 ? 8 : 35)).OrderBy(_ => _chance.Below(1000)).ToList();
        if (given.Count == 0) return [];
        var list = Piece.Of(Role.Token, "(");
        foreach (var argument in given)
            list.Add(Piece.Of(Role.Argument, Piece.Name(argument.Name), ":", _values.Literal(argument.Type, Math.Min(depth, 3), withVariables ? _variables.Maybe : null)));
        return [list.Add(")")];
    }

    private static DirectiveLocation LocationOf(OperationType kind) => kind switch
    {
        OperationType.Query => DirectiveLocation.Query,
        OperationType.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    };

    private sealed record Fragment(string Name, NamedType Type, Piece Definition, IReadOnlyCollection<string> Variables);
}
