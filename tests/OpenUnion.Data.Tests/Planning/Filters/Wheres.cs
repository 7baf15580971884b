using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Filters;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Tests.Planning.Filters;

/// <summary>Plans a `where` that is written as a literal, without an operation around it.</summary>
internal static class Wheres
{
    public static readonly RequestArguments NoArguments = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    private static readonly GraphSchema Graph = GraphSchema.Build();

    public static FilterResult Plan(string where, string type = "Station", IReadOnlyDictionary<string, object?>? variables = null)
    {
        var input = (InputObjectType)Graph.Schema.Types[type + "FilterInput"]!;
        var literal = Parser.ParseValue(where);
        LiteralCoercion.TryCoerce(literal, input, variables, out var value).ShouldBeTrue(where);
        return FilterPlanner.Plan(Graph.Bindings.Filters, input, new FilterValue(value, _ => value, "where", literal));
    }

    /// <summary>The condition as SQL; null for none.</summary>
    public static string? Sql(string where, string type = "Station") =>
        new FilterWriter(new Aliases()).WriteOptional(Plan(where, type).Where, new SqlName("t0"))?.ToString();

    /// <summary>The first mistake, as the client reads it.</summary>
    public static string? Mistake(string where, string type = "Station") =>
        Plan(where, type).Checks.Select(check => check(NoArguments)).FirstOrDefault(error => error is not null) is { } error ? $"{error.Code}: {error.Message}" : null;
}
