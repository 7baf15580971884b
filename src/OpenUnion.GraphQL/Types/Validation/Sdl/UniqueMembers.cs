using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Members of one type, its extensions included, have different names.</summary>
internal sealed class UniqueMembers(SdlContext context, string what)
{
    private readonly Dictionary<(string Type, string Member), NamedNode> _seen = [];

    /// <summary>Reports those that the extended schema or an earlier definition has already.</summary>
    public void Check(TypeDefinitionNode type, IEnumerable<NamedNode> members, Func<NamedType, string, bool> exists)
    {
        var extended = context.Extended?.Types[type.Name];
        foreach (var member in members)
        {
            var name = $"{what} \"{type.Name}.{member.Name}\"";
            if (extended is not null && exists(extended, member.Name))
                context.Report($"{name} already exists in the schema. It cannot also be defined in this type extension.", member.NameLocation);
            else if (!_seen.TryAdd((type.Name, member.Name), member))
                context.Report($"{name} can only be defined once.", _seen[(type.Name, member.Name)].NameLocation, member.NameLocation);
        }
    }
}
