using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>The variables of a request, and which of them the operation or fragment in the making uses.</summary>
internal sealed class VariableScopes(Chance chance, ValueGenerator values)
{
    private readonly List<(string Name, GraphQLType Type, Piece? Default)> _all = [];
    private readonly Stack<HashSet<string>> _scopes = [];

    public void Enter() => _scopes.Push(new(StringComparer.Ordinal));

    /// <summary>The variables used since the last <see cref="Enter"/>.</summary>
    public IReadOnlyCollection<string> Leave() => _scopes.Pop();

    public void Use(IEnumerable<string> names) => _scopes.Peek().UnionWith(names);

    /// <summary>Now and then a variable that fits a place of the type.</summary>
    public Piece? Maybe(GraphQLType type)
    {
        if (!chance.Percent(12)) return null;
        var known = _all.FindIndex(variable => GraphQLType.AreEqual(variable.Type, type));
        var name = known >= 0 && chance.Percent(60) ? _all[known].Name : Add(type);
        _scopes.Peek().Add(name);
        return new Piece(Role.Value, "$" + name);
    }

    public Piece Definition(string name, Func<IEnumerable<Piece>> directives)
    {
        var (_, type, byDefault) = _all.Find(variable => variable.Name == name);
        var piece = Piece.Of(Role.Variable, "$" + name, ":", new Piece(Role.Type, type.ToString()));
        if (byDefault is not null) piece.Add("=").Add(byDefault.Copy());
        return piece.AddAll(directives());
    }

    /// <summary>Values of most variables; a few do not fit.</summary>
    public JsonObject Json()
    {
        var result = new JsonObject();
        foreach (var (name, type, byDefault) in _all)
        {
            if ((type is not NonNullType || byDefault is not null) && chance.Percent(25)) continue;
            result[name] = chance.Percent(3) ? Wrong() : values.Json(type, 3);
        }

        return result;
    }

    // A nullable variable with a default that is not null may stand where null may not; a place with a default of its own takes any.
    private string Add(GraphQLType type)
    {
        var name = $"v{_all.Count}";
        if (type is not NonNullType && chance.Percent(25)) type = new NonNullType(type);
        if (type is NonNullType nonNull && chance.Percent(20)) _all.Add((name, nonNull.OfType, values.Literal(type, 2)));
        else _all.Add((name, type, chance.Percent(25) ? values.Literal(type, 2) : null));
        return name;
    }

    private JsonNode? Wrong() => chance.Below(6) switch
    {
        0 => null,
        1 => new JsonArray(1, null, "x"),
        2 => new JsonObject { ["unknown"] = 1 },
        3 => 1.5,
        4 => "text",
        _ => 3_000_000_000L,
    };
}
