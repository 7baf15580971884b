using NpgsqlTypes;
using OpenUnion.Data.Planning;

namespace OpenUnion.Data.Sql;

/// <summary>A value that travels beside the text. Two places that share one object share the number.</summary>
/// <param name="type">Type in the database.</param>
/// <param name="read">Takes the value from the arguments of a request; null is SQL's NULL.</param>
public sealed class SqlParameter(NpgsqlDbType type, Func<RequestArguments, object?> read)
{
    public NpgsqlDbType Type { get; } = type;

    public object? Read(RequestArguments arguments) => read(arguments);
}
