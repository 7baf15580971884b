using NpgsqlTypes;

namespace OpenUnion.Data.Planning;

/// <summary>A value of a plan that the request gives; it travels beside the text of the statement. Two places that share one object share the number.</summary>
/// <param name="type">Type in the database.</param>
/// <param name="read">Takes the value from the arguments of a request; null is SQL's NULL.</param>
public sealed class PlanParameter(NpgsqlDbType type, Func<RequestArguments, object?> read)
{
    public NpgsqlDbType Type { get; } = type;

    public object? Read(RequestArguments arguments) => read(arguments);
}
