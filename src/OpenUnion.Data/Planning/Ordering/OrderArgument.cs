using Microsoft.EntityFrameworkCore.Metadata;
using OpenUnion.Data.Graph;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Ordering;

/// <summary>The argument <c>order</c>: <c>[{ region: { code: ASC } }, { name: DESC }]</c>.</summary>
public static class OrderArgument
{
    public const string Name = "order";

    /// <summary>The most terms that a request may give.</summary>
    public const int MaxTerms = 5;

    /// <summary>The most references that a term may follow.</summary>
    public const int MaxReferences = 4;

    /// <summary>The terms in order; a direction that is null says nothing.</summary>
    /// <param name="value">The argument's coerced value; null if it is absent.</param>
    /// <param name="item">The type of the list's items.</param>
    /// <param name="bindings">How the type's fields are answered.</param>
    public static IReadOnlyList<OrderTerm> Terms(object? value, ObjectType item, GraphBindings bindings)
    {
        var terms = new List<OrderTerm>();
        foreach (var fields in Items(value))
            Collect(fields, item, [], bindings, terms);
        return terms;
    }

    /// <summary>What is wrong with the argument, or null.</summary>
    public static GraphQLError? Check(object? value, IReadOnlyList<OrderTerm> terms, FieldDefinition field)
    {
        var references = terms.OfType<OrderTerm.Column>().Select(term => term.Path.Count).Append(0).Max();
        if (terms.Count > MaxTerms)
            return new GraphQLError($"The argument `{Name}` of {field} has {terms.Count} terms; expected at most {MaxTerms}.").WithCode("OU2005");
        if (references > MaxReferences)
            return new GraphQLError($"The argument `{Name}` of {field} follows {references} references; expected at most {MaxReferences}.").WithCode("OU2006");
        return Items(value).Select(Crowded).FirstOrDefault(names => names is not null) is { } crowded
            ? new GraphQLError($"The argument `{Name}` of {field} has an object with the fields {crowded}; expected one field an object, as in [{{ a: ASC }}, {{ b: DESC }}], because the fields of an object have no order.").WithCode("OU2008")
            : null;
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Items(object? value) =>
        (value as IEnumerable<object?> ?? []).OfType<IReadOnlyDictionary<string, object?>>();

    /// <summary>The fields of an object that has more than one, itself or further in.</summary>
    private static string? Crowded(IReadOnlyDictionary<string, object?> fields)
    {
        var given = fields.Where(field => field.Value is not null).ToList();
        return given.Count > 1
            ? string.Join(", ", given.Select(field => $"`{field.Key}`"))
            : given.Select(field => field.Value).OfType<IReadOnlyDictionary<string, object?>>().Select(Crowded).FirstOrDefault();
    }

    private static void Collect(IReadOnlyDictionary<string, object?> fields, ObjectType type, IReadOnlyList<INavigation> path, GraphBindings bindings, List<OrderTerm> terms)
    {
        foreach (var (name, value) in fields)
        {
            var field = type.Fields[name]!;
            switch (bindings[field], value)
            {
                case (FieldBinding.Column column, string direction):
                    terms.Add(PageOrder.ColumnTerm(path, column.Property, direction == "DESC"));
                    break;
                case (FieldBinding.Reference reference, IReadOnlyDictionary<string, object?> inner):
                    Collect(inner, (ObjectType)field.Type.Named, [.. path, .. reference.Path], bindings, terms);
                    break;
            }
        }
    }
}
