using NpgsqlTypes;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>Plans the operations on a value: <c>{eq: …, in: […], contains: …}</c>.</summary>
internal sealed class ValueFilters(FilterScope scope)
{
    /// <summary>The last code point: nothing that begins with a text comes behind the text and this.</summary>
    private const string Last = "\U0010FFFF";

    public FilterPlan? Plan(InputObjectType type, FilterSubject subject, FilterValue place) => scope.Inside(place, () =>
        Conditions.All(type.Fields.Where(field => place.Has(field.Name)).Select(field => Operation(type, field.Name, subject, place.Field(field.Name))).ToList()));

    /// <summary>The region with a code, and those below it.</summary>
    public FilterPlan Within(FilterOperand code, FilterValue place)
    {
        scope.Count(place);
        scope.Checks.Add(request => place.Read(request) is string found && !RegionPrefix.IsCode(found) ? FilterErrors.NoRegionCode(place, found) : null);
        return new FilterPlan.Range(code, Text(place, RegionPrefix.Of), Text(place, RegionPrefix.Below));
    }

    private FilterPlan? Operation(InputObjectType type, string name, FilterSubject subject, FilterValue place)
    {
        if (scope.Omits(place))
            return null;
        if (place.Value is null && name is not ("eq" or "neq" or "ieq" or "nieq"))
            throw new FilterException(FilterErrors.Null(place, "a value; null is for eq and neq"));
        if (name is "and" or "or")
            return Combined(type, name, subject, place);
        scope.Count(place);
        if (name[0] != 'n')
            return Positive(name, subject, place);
        return Positive(name[1..], subject, place) is { } opposite ? new FilterPlan.Not(opposite) : null;
    }

    private FilterPlan? Combined(InputObjectType type, string name, FilterSubject subject, FilterValue place)
    {
        var items = scope.Items(place).Select(item => Plan(type, subject, item)).ToList();
        return name == "and" ? Conditions.All(items) : Conditions.Any(items);
    }

    private FilterPlan? Positive(string name, FilterSubject subject, FilterValue place)
    {
        if (name == "in")
            return In(subject, place);
        if (place.Value is null)
            return new FilterPlan.IsNull(subject.Operand);
        scope.Checks.Add(request => Check(place, place.Read(request), subject));
        return name switch
        {
            "eq" => Compare(Comparison.Equal, subject, place),
            "gt" => Compare(Comparison.Greater, subject, place),
            "gte" => Compare(Comparison.GreaterOrEqual, subject, place),
            "lt" => Compare(Comparison.Less, subject, place),
            "lte" => Compare(Comparison.LessOrEqual, subject, place),
            "startsWith" when subject.IsOrderedByBytes => new FilterPlan.Range(subject.Operand, Text(place, text => text), Text(place, text => text + Last)),
            "contains" => new FilterPlan.Like(subject.Operand, Text(place, LikePattern.Contains)),
            "startsWith" => new FilterPlan.Like(subject.Operand, Text(place, LikePattern.StartsWith)),
            "endsWith" => new FilterPlan.Like(subject.Operand, Text(place, LikePattern.EndsWith)),
            "ieq" => new FilterPlan.Folded(subject.Operand, TextPlace.Whole, Text(place, text => text)),
            "icontains" => new FilterPlan.Folded(subject.Operand, TextPlace.Anywhere, Text(place, text => text)),
            "istartsWith" => new FilterPlan.Folded(subject.Operand, TextPlace.Start, Text(place, text => text)),
            "iendsWith" => new FilterPlan.Folded(subject.Operand, TextPlace.End, Text(place, text => text)),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static FilterPlan.Compare Compare(Comparison comparison, FilterSubject subject, FilterValue place) =>
        new(subject.Operand, comparison, new PlanParameter(PlanTypes.Of(subject.Property), request => Value(place.Read(request), subject)));

    private FilterPlan? In(FilterSubject subject, FilterValue place)
    {
        var items = place.Items().ToList();
        var given = items.Where(item => !scope.Omits(item)).ToList();
        if (given.Count == 0 && items.Count > 0)
            return null;
        scope.Checks.Add(request => CheckAll(place, (IReadOnlyList<object?>)place.Read(request)!, subject));
        var type = PlanTypes.Of(subject.Property);
        var values = new PlanParameter(NpgsqlDbType.Array | type, request => PlanTypes.ArrayOf(type, ((IReadOnlyList<object?>)place.Read(request)!).Select(value => Value(value, subject))));
        var isOne = new FilterPlan.In(subject.Operand, values);
        return given.Exists(item => item.Value is null) ? new FilterPlan.Or([isOne, new FilterPlan.IsNull(subject.Operand)]) : isOne;
    }

    private static PlanParameter Text(FilterValue place, Func<string, string> change) =>
        new(NpgsqlDbType.Text, request => change((string)place.Read(request)!));

    private static object? Value(object? value, FilterSubject subject) =>
        subject.IdType is { } type && value is string id ? GlobalId.KeyOf(id, type) : value;

    private static GraphQLError? CheckAll(FilterValue place, IReadOnlyList<object?> values, FilterSubject subject) => values.Count > FilterScope.MaxValues
        ? FilterErrors.TooManyValues(place, values.Count, FilterScope.MaxValues)
        : values.Select(value => Check(place, value, subject)).FirstOrDefault(error => error is not null);

    private static GraphQLError? Check(FilterValue place, object? value, FilterSubject subject) => value switch
    {
        not string => null,
        string { Length: > FilterScope.MaxText } text => FilterErrors.TooLong(place, text.Length, FilterScope.MaxText),
        string text when text.Contains('\0', StringComparison.Ordinal) => FilterErrors.NulCharacter(place),
        string text when subject.IdType is { } type && GlobalId.KeyOf(text, type) is null => FilterErrors.ForeignId(place, type, text),
        _ => null,
    };
}
