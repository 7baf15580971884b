using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning;

// Objects whose type only the row tells: one plan a possible type, of which the statement runs the one that fits.
public sealed partial class Planner
{
    private MemberPlan.Nodes PlanNodes(Selection selection, bool isList)
    {
        var types = bindings.RecordTypes(selection.Type.Named).Select(possible => possible.Type.Name).ToHashSet(StringComparer.Ordinal);
        Checks.Add(request => NodeIdArgument.Check(request, selection, types));
        var ids = new NodeIds(
            new PlanParameter(NpgsqlDbType.Array | NpgsqlDbType.Text, request => NodeIdArgument.Kinds(request, selection)),
            new PlanParameter(NpgsqlDbType.Array | NpgsqlDbType.Text, request => NodeIdArgument.Keys(request, selection)),
            isList);
        return new MemberPlan.Nodes(selection.ResponseName, ids, Choose(selection, NodeIds.KindColumn, NodeIds.KeyColumn, type => type.Name));
    }

    private MemberPlan.Node PlanRecord(Selection selection, FieldBinding.Record record) =>
        new(selection.ResponseName, Choose(selection, record.Kind.GetColumnName(), record.Key.GetColumnName(), KindOf));

    /// <summary>One case a possible type of the selection's value.</summary>
    private NodeChoice Choose(Selection selection, string kindColumn, string keyColumn, Func<ObjectType, string> kindOf) => new(
        kindColumn,
        [.. bindings.RecordTypes(selection.Type.Named).Select(possible => new NodeCase(
            kindOf(possible.Type),
            new RowPlan(possible.Table, new Link.ByColumn(KeyOf(possible.Table), keyColumn), PlanMembers(selection, possible.Type))))]);

    /// <summary>The kind of a type's records as citations and conflicts name it.</summary>
    private static string KindOf(ObjectType type) => ModelNames.ToSnakeCase(type.Name).ToUpperInvariant();
}
