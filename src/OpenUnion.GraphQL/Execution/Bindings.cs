using OpenUnion.GraphQL.Introspection;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>The runtime type of a value of an interface or union: an object type's name; null when it cannot be told.</summary>
public delegate string? TypeResolver(object value);

/// <summary>The events of a subscription's root field; each becomes the source of that field.</summary>
public delegate ValueTask<IAsyncEnumerable<object?>> EventSource(FieldContext context);

/// <summary>
/// How a host's fields get their values. A field without a resolver reads the member of its own name from a source that is an
/// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>; a type without a type resolver reads <c>__typename</c> there.
/// </summary>
public sealed class Bindings
{
    private readonly Dictionary<(string Type, string Field), Resolver> _resolvers = [];
    private readonly Dictionary<(string Type, string Field), EventSource> _events = [];
    private readonly Dictionary<string, TypeResolver> _types = new(StringComparer.Ordinal);

    /// <summary>For fields without a resolver of their own, in place of reading a dictionary.</summary>
    public Resolver? Default { get; set; }

    /// <summary>For interfaces and unions without a type resolver of their own.</summary>
    public TypeResolver DefaultType { get; set; } = value => (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("__typename") as string;

    /// <summary>Sets the resolver of a field of an object type.</summary>
    public Bindings Field(string type, string field, Resolver resolver)
    {
        _resolvers[(type, field)] = resolver;
        return this;
    }

    /// <summary>Sets a resolver that never waits.</summary>
    public Bindings Field(string type, string field, Func<FieldContext, object?> resolver) =>
        Field(type, field, context => new ValueTask<object?>(resolver(context)));

    /// <summary>Sets the resolver of an interface's or union's runtime type.</summary>
    public Bindings Type(string type, TypeResolver resolver)
    {
        _types[type] = resolver;
        return this;
    }

    /// <summary>Sets the source of events of a subscription's field.</summary>
    public Bindings Events(string type, string field, EventSource events)
    {
        _events[(type, field)] = events;
        return this;
    }

    internal Resolver? ResolverOf(FieldDefinition field)
    {
        if (field.DeclaringType.IsIntrospection) return IntrospectionResolvers.Of(field);
        return _resolvers.GetValueOrDefault((field.DeclaringType.Name, field.Name)) ?? Default;
    }

    internal TypeResolver TypeResolverOf(NamedType type) => _types.GetValueOrDefault(type.Name) ?? DefaultType;

    internal EventSource? EventsOf(FieldDefinition field) => _events.GetValueOrDefault((field.DeclaringType.Name, field.Name));

    /// <summary>A copy that later changes do not reach; a binding of what the schema does not have is refused.</summary>
    /// <exception cref="ArgumentException">Naming the first such binding.</exception>
    internal Bindings FreezeFor(Schema schema)
    {
        foreach (var (type, field) in _resolvers.Keys.Concat(_events.Keys))
            if ((schema.Types[type] as ObjectType)?.Fields.Contains(field) != true)
                throw new ArgumentException($"A resolver is bound to \"{type}.{field}\", which is no field of an object type of the schema.");
        foreach (var type in _types.Keys)
            if (schema.Types[type]?.IsAbstract != true)
                throw new ArgumentException($"A type resolver is bound to \"{type}\", which is no interface or union of the schema.");
        var copy = new Bindings { Default = Default, DefaultType = DefaultType };
        foreach (var (key, resolver) in _resolvers) copy._resolvers.Add(key, resolver);
        foreach (var (key, events) in _events) copy._events.Add(key, events);
        foreach (var (key, resolver) in _types) copy._types.Add(key, resolver);
        return copy;
    }
}
