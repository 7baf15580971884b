using System.Collections;
using System.Text;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// Coerces plain values to input types: https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion, every mistake
/// reported. For the variables of operations, and for hosts that take such values by another way.
/// </summary>
public sealed class InputCoercion
{
    internal const int MostErrors = 50;
    private const int Deepest = 200;
    private readonly List<GraphQLError> _errors;
    private readonly string _subject;
    private readonly Language.Location[] _locations;
    private readonly List<object> _path = [];

    private InputCoercion(string subject, Language.Location[] locations, List<GraphQLError> errors) => (_subject, _locations, _errors) = (subject, locations, errors);

    /// <summary>The value as plans and resolvers get it. Useless when errors were added.</summary>
    /// <param name="subject">What messages call the value: <c>Parameter "where"</c>.</param>
    /// <param name="value">A plain value, as <see cref="PlainJson"/> makes them.</param>
    /// <param name="type">An input type.</param>
    /// <param name="errors">Receives what is wrong, at most fifty mistakes.</param>
    public static object? Coerce(string subject, object? value, GraphQLType type, List<GraphQLError> errors) => Coerce(subject, value, type, errors, []);

    internal static object? Coerce(string subject, object? value, GraphQLType type, List<GraphQLError> errors, params Language.Location[] locations) =>
        new InputCoercion(subject, locations, errors).Value(value, type);

    private object? Value(object? value, GraphQLType type)
    {
        if (type is NonNullType nonNull)
        {
            if (value is not null) return Value(value, nonNull.OfType);
            return Refuse($"Expected value of non-null type \"{type}\" not to be null.", "HC0018");
        }

        if (value is null) return null;
        if (_path.Count >= Deepest && !type.IsLeaf) return Refuse($"Values are nested deeper than {Deepest} levels.");
        return type switch
        {
            ListType list => List(value, list),
            InputObjectType input => Fields(value, input),
            EnumType values => Enum(value, values),
            _ => Scalar(value, (ScalarType)type),
        };
    }

    // One value stands for a list of it.
    private object?[] List(object value, ListType type)
    {
        if (value is string or IReadOnlyDictionary<string, object?> or not IEnumerable) return [Value(value, type.OfType)];
        var items = new List<object?>();
        foreach (var item in (IEnumerable)value)
        {
            if (_errors.Count >= MostErrors) break;
            _path.Add(items.Count);
            items.Add(Value(item, type.OfType));
            _path.RemoveAt(_path.Count - 1);
        }

        return [.. items];
    }

    private object? Fields(object value, InputObjectType type)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
            return Refuse($"Expected value of type \"{type}\" to be an object, found: {PlainValueText.Of(value)}.");
        var result = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (_errors.Count >= MostErrors) return null;
            if (given.TryGetValue(field.Name, out var member))
            {
                _path.Add(field.Name);
                result[field.Name] = Value(member, field.Type);
                _path.RemoveAt(_path.Count - 1);
            }
            else if (field.HasDefault)
            {
                result[field.Name] = field.DefaultValue;
            }
            else if (field.IsRequired)
            {
                Refuse($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {PlainValueText.Of(value)}.", "HC0018");
            }
        }

        RefuseUnknown(given, type);
        if (type.IsOneOf) CheckOneOf(given, type);
        return result;
    }

    private void RefuseUnknown(IReadOnlyDictionary<string, object?> given, InputObjectType type)
    {
        foreach (var name in given.Keys)
        {
            if (type.Fields.Contains(name) || _errors.Count >= MostErrors) continue;
            var near = Suggestions.DidYouMean(name, type.Fields.Select(field => field.Name));
            Refuse($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{(near.Length > 0 ? "." + near : $", found: {PlainValueText.Of(given)}.")}");
        }
    }

    private void CheckOneOf(IReadOnlyDictionary<string, object?> given, InputObjectType type)
    {
        // Unknown fields are refused already.
        var known = type.Fields.Where(field => given.ContainsKey(field.Name)).ToList();
        if (known is not [var only])
        {
            Refuse($"Exactly one key must be specified for OneOf type \"{type}\".");
            return;
        }

        if (given[only.Name] is not null) return;
        _path.Add(only.Name);
        Refuse($"Field \"{only.Name}\" for OneOf type \"{type}\" must be non-null.");
        _path.RemoveAt(_path.Count - 1);
    }

    private object? Enum(object value, EnumType type)
    {
        if (value is not string name) return Refuse($"Enum \"{type}\" cannot represent non-string value: {PlainValueText.Of(value)}.{SuggestionsOf(type, PlainValueText.Of(value))}");
        if (type.Values.Contains(name)) return name;
        return Refuse($"Value \"{name}\" does not exist in \"{type}\" enum.{SuggestionsOf(type, name)}");
    }

    private static string SuggestionsOf(EnumType type, string name) => Suggestions.DidYouMean(name, type.Values.Select(value => value.Name));

    private object? Scalar(object value, ScalarType type)
    {
        try
        {
            return type.Coercion.ParseValue(value);
        }
        catch (CoercionException exception)
        {
            return Refuse(exception.Message);
        }
    }

    private object? Refuse(string why, string code = "HC0016")
    {
        _errors.Add(new GraphQLError($"{_subject} has invalid value{Place()}: {why}", _locations).WithCode(code));
        return null;
    }

    private string Place()
    {
        if (_path.Count == 0) return "";
        var text = new StringBuilder(" at ");
        foreach (var key in _path) text.Append(key is int ? $"[{key}]" : "." + key);
        return text.ToString();
    }
}
