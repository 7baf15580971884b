using NpgsqlTypes;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning.Place;

/// <summary>The argument <c>crs</c>: the coordinate system of what goes in or comes out.</summary>
public static class SystemArgument
{
    public const string Name = "crs";

    /// <summary>The system that a value of the graph's enum names; null is WGS-84.</summary>
    public static CoordinateSystem Read(object? name) =>
        name is string text ? Enum.Parse<CoordinateSystem>(text) : CoordinateSystem.WGS84;

    /// <summary>The system that a field is wanted in.</summary>
    public static SystemPlan Plan(Selection selection, RequestArguments arguments) => selection.DependsOnVariables
        ? new SystemPlan(CoordinateSystem.WGS84, new PlanParameter(NpgsqlDbType.Text, request => Read(request.Of(selection, Name)).ToString()))
        : new SystemPlan(Read(arguments.Of(selection, Name)), null);
}
