using System.Collections.Frozen;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Introspection;

/// <summary>
/// https://spec.graphql.org/September2025/#sec-Schema-Introspection: the schema's own objects are the sources, a function a field.
/// </summary>
internal static class IntrospectionResolvers
{
    private static readonly FrozenDictionary<string, Resolver> Table = Schema()
        .Concat(IntrospectedType.Resolvers()).Concat(Fields()).Concat(InputValues()).Concat(EnumValues()).Concat(Directives())
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The resolver of a field of an introspection type, meta-fields included.</summary>
    public static Resolver Of(FieldDefinition field) => Table[$"{field.DeclaringType.Name}.{field.Name}"];

    /// <summary>A resolver that looks at its source only.</summary>
    public static KeyValuePair<string, Resolver> Get<T>(string field, Func<T, object?> value) where T : class =>
        new(field, context => new ValueTask<object?>(value((T)context.Source!)));

    /// <summary>A resolver of a list that leaves out what is deprecated unless <c>includeDeprecated</c> is true.</summary>
    public static KeyValuePair<string, Resolver> List<T, TItem>(string field, Func<T, IReadOnlyList<TItem>?> items, Func<TItem, string?> deprecation)
        where T : class => new(field, context =>
        {
            var all = items((T)context.Source!);
            if (all is null || context.Argument<bool>("includeDeprecated")) return new(all);
            return new(all.Where(item => deprecation(item) is null));
        });

    private static Dictionary<string, Resolver> Schema() => new(
    [
        new("__Meta.__typename", context => new(context.Selection.ParentType.Name)),
        new("__Meta.__schema", context => new(context.Schema)),
        new("__Meta.__type", context => new(ListedTypes.Of(context.Schema)[context.Argument<string>("name")!])),
        Get<Schema>("__Schema.description", schema => schema.Description),
        Get<Schema>("__Schema.types", ListedTypes.Of),
        Get<Schema>("__Schema.queryType", schema => schema.QueryType),
        Get<Schema>("__Schema.mutationType", schema => schema.MutationType),
        Get<Schema>("__Schema.subscriptionType", schema => schema.SubscriptionType),
        Get<Schema>("__Schema.directives", schema => schema.Directives),
    ]);

    private static Dictionary<string, Resolver> Fields() => new(
    [
        Get<FieldDefinition>("__Field.name", field => field.Name),
        Get<FieldDefinition>("__Field.description", field => field.Description),
        List<FieldDefinition, InputValue>("__Field.args", field => field.Arguments, argument => argument.DeprecationReason),
        Get<FieldDefinition>("__Field.type", field => field.Type),
        Get<FieldDefinition>("__Field.isDeprecated", field => field.DeprecationReason is not null),
        Get<FieldDefinition>("__Field.deprecationReason", field => field.DeprecationReason),
    ]);

    private static Dictionary<string, Resolver> InputValues() => new(
    [
        Get<InputValue>("__InputValue.name", value => value.Name),
        Get<InputValue>("__InputValue.description", value => value.Description),
        Get<InputValue>("__InputValue.type", value => value.Type),
        Get<InputValue>("__InputValue.defaultValue", value => value.DefaultText),
        Get<InputValue>("__InputValue.isDeprecated", value => value.DeprecationReason is not null),
        Get<InputValue>("__InputValue.deprecationReason", value => value.DeprecationReason),
    ]);

    private static Dictionary<string, Resolver> EnumValues() => new(
    [
        Get<EnumValue>("__EnumValue.name", value => value.Name),
        Get<EnumValue>("__EnumValue.description", value => value.Description),
        Get<EnumValue>("__EnumValue.isDeprecated", value => value.DeprecationReason is not null),
        Get<EnumValue>("__EnumValue.deprecationReason", value => value.DeprecationReason),
    ]);

    private static Dictionary<string, Resolver> Directives() => new(
    [
        Get<DirectiveDefinition>("__Directive.name", directive => directive.Name),
        Get<DirectiveDefinition>("__Directive.description", directive => directive.Description),
        Get<DirectiveDefinition>("__Directive.isRepeatable", directive => directive.IsRepeatable),
        Get<DirectiveDefinition>("__Directive.locations", directive => directive.Locations.Select(location => location.Text())),
        List<DirectiveDefinition, InputValue>("__Directive.args", directive => directive.Arguments, argument => argument.DeprecationReason),
    ]);
}
