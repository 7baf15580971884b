using NpgsqlTypes;

namespace OpenUnion.Data.Sql;

/// <summary>A value that travels beside the text: its type, and how a request gives it.</summary>
/// <param name="Type">Type in the database.</param>
/// <param name="Read">Takes the value from the arguments of a request; null is SQL's NULL.</param>
public sealed record SqlParameter(NpgsqlDbType Type, Func<RequestArguments, object?> Read);
