using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Revisions;
using OpenUnion.Data.Sql;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Runtime;

/// <summary>The statement for the root fields of an operation, for one shape of its arguments.</summary>
internal sealed class DatasetStatement
{
    private readonly MemberPlan[] _plans;
    private readonly IReadOnlyList<Func<RequestArguments, GraphQLError?>>[] _checks;
    private readonly IReadOnlyList<Func<RequestArguments, object?>> _moments;
    private readonly PlanParameter? _asOf;
    private readonly SqlText _whole;

    private DatasetStatement(MemberPlan[] plans, Planner[] planners, PlanParameter? asOf)
    {
        (_plans, _asOf) = (plans, asOf);
        _checks = Array.ConvertAll<Planner, IReadOnlyList<Func<RequestArguments, GraphQLError?>>>(planners, planner => planner.Checks);
        _moments = [.. planners.SelectMany(planner => planner.Moments)];
        Shapes = [.. planners.SelectMany(planner => planner.Shapes)];
        _whole = StatementWriter.Write(plans, asOf);
        IgnoredFilters = [.. planners.SelectMany(planner => planner.IgnoredFilters)];
    }

    /// <summary>What of a request's values decides the statement besides the shape of its arguments; the same for each statement of an operation and that shape.</summary>
    public IReadOnlyList<Func<RequestArguments, string>> Shapes { get; }

    /// <summary>Paths of the filters that variables without a value took away.</summary>
    public IReadOnlyList<string> IgnoredFilters { get; }

    public static DatasetStatement Plan(GraphBindings bindings, IReadOnlyList<Selection> rootFields, RequestArguments arguments)
    {
        var planners = rootFields.Select(_ => new Planner(bindings, arguments)).ToArray();
        var plans = rootFields.Zip(planners, (field, planner) => planner.PlanRoot(field)).ToArray();
        if (rootFields.Any(field => arguments.Of(field, AsOfArgument.Name) is not null))
        {
            foreach (var (field, planner) in rootFields.Zip(planners))
                planner.Checks.Add(request => AsOfArgument.Check(request, rootFields[0], field, planner));
        }

        return new DatasetStatement(plans, planners, AsOfArgument.Plan(rootFields[0], arguments));
    }

    /// <summary>What is wrong with the arguments of each root field; null where nothing is.</summary>
    public GraphQLError?[] Check(RequestArguments arguments) =>
        Array.ConvertAll(_checks, checks => checks.Select(check => check(arguments)).FirstOrDefault(error => error is not null));

    /// <summary>The statement for the fields without an error; a field with one is not asked for.</summary>
    public SqlText Sql(GraphQLError?[] errors) => Array.TrueForAll(errors, error => error is null)
        ? _whole
        : StatementWriter.Write([.. _plans.Where((_, index) => errors[index] is null)], _asOf);

    /// <summary>The error of an answer that is of an earlier revision than was asked for, which is not there yet; or null.</summary>
    public GraphQLError? CheckRevision(RequestArguments arguments, int found) =>
        _asOf?.Read(arguments) is int asked && asked > found ? AsOfArgument.Missing(asked, found) : null;

    /// <summary>What the answer to a request is of: a revision, and a moment where it depends on when it is asked for.</summary>
    public DataState StateOf(RequestArguments arguments, int revision) =>
        new(revision, _asOf is not null, _moments.Any(moment => moment(arguments) is null) ? arguments.Now : null);
}
