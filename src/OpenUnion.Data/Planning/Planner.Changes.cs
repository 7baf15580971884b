using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model;
using OpenUnion.Data.Planning.Revisions;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning;

// Changes: the log itself, page by page in its own order.
public sealed partial class Planner
{
    private const string Types = "types";

    private PagePlan PlanChanges(Selection selection, IEntityType table)
    {
        Checks.Add(request => ChangedTables.CheckSince((int)request.Of(selection, ChangedTables.Since)!, $"argument `{ChangedTables.Since}` of {selection.Field}"));
        var tables = arguments.Of(selection, Types) is null ? null
            : new PlanParameter(NpgsqlDbType.Array | NpgsqlDbType.Text, request => ChangedTables.Named(((IEnumerable<object?>)request.Of(selection, Types)!).Cast<string>()));
        var since = new PlanParameter(NpgsqlDbType.Integer, request => request.Of(selection, ChangedTables.Since));
        return PlanPage(selection, table, new Link.ChangesSince(since, tables), null);
    }

    private static string TableNameOf(ObjectType type) => GraphBindings.TableOf(OpenUnionModel.Instance, type.Name)!.GetTableName()!;
}
