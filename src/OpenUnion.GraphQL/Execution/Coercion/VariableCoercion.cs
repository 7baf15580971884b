using System.Collections;
using System.Text;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>https://spec.graphql.org/September2025/#CoerceVariableValues(), every mistake reported.</summary>
internal sealed class VariableCoercion
{
    private const int MostErrors = 50;
    private const int Deepest = 200;
    private readonly List<GraphQLError> _errors;
    private readonly OperationVariable _variable;
    private readonly List<object> _path = [];

    private VariableCoercion(OperationVariable variable, List<GraphQLError> errors) => (_variable, _errors) = (variable, errors);

    /// <summary>The values by name; a variable that is absent and has no default is absent. Useless when there are errors.</summary>
    public static Dictionary<string, object?> Coerce(CompiledOperation operation, IReadOnlyDictionary<string, object?>? given, List<GraphQLError> errors)
    {
        var result = new Dictionary<string, object?>(operation.Variables.Length, StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
        {
            if (errors.Count >= MostErrors) break;
            new VariableCoercion(variable, errors).Coerce(given, result);
        }

        if (errors.Count >= MostErrors) errors.Add(new("Too many errors processing variables, error limit reached. Execution aborted."));
        return result;
    }

    private void Coerce(IReadOnlyDictionary<string, object?>? given, Dictionary<string, object?> result)
    {
        if (_variable.Type is not { IsInput: true } type)
        {
            Add($"Variable \"${_variable.Name}\" expected value of type \"{_variable.Node.Type}\" which cannot be used as an input type.", "HC0017", _variable.Node.Type.Location);
            return;
        }

        if (given is not null && given.TryGetValue(_variable.Name, out var value))
        {
            // Both the value and an error may come of it; errors make the values useless.
            result[_variable.Name] = Value(value, type);
        }
        else if (_variable.HasDefault)
        {
            result[_variable.Name] = _variable.DefaultValue;
        }
        else if (type is NonNullType)
        {
            Refuse($"Expected a value of non-null type \"{type}\" to be provided.", "HC0018");
        }
    }

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
        Add($"Variable \"${_variable.Name}\" has invalid value{Place()}: {why}", code, _variable.Node.Location);
        return null;
    }

    private void Add(string message, string code, Language.Location at) => _errors.Add(new GraphQLError(message, at).WithCode(code));

    private string Place()
    {
        if (_path.Count == 0) return "";
        var text = new StringBuilder(" at ");
        foreach (var key in _path) text.Append(key is int ? $"[{key}]" : "." + key);
        return text.ToString();
    }
}
