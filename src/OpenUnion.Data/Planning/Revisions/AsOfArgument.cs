using System.Globalization;
using NpgsqlTypes;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning.Revisions;

/// <summary>
/// The revision that a root field is asked of. One statement answers all root fields of an operation, from one state of the
/// dataset: so they all name the same revision, or none does.
/// </summary>
public static class AsOfArgument
{
    public const string Name = "asOf";

    /// <summary>The revision of an operation, which its first field names; null for the newest.</summary>
    public static PlanParameter? Plan(Selection first, RequestArguments arguments) =>
        Of(arguments, first) is null ? null : new PlanParameter(NpgsqlDbType.Integer, request => Of(request, first));

    /// <summary>What is wrong with the revision that a field names, or null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="first">The first root field of the operation.</param>
    /// <param name="field">Any root field.</param>
    /// <param name="planner">What planned it.</param>
    public static GraphQLError? Check(RequestArguments request, Selection first, Selection field, Planner planner)
    {
        var (revision, expected) = (Of(request, field), Of(request, first));
        if (revision != expected)
            return new GraphQLError($"{field.Field} is asked of {Called(revision)}, and {first.Field} of {Called(expected)}; expected one `{Name}` for all fields of an operation.").WithCode("OU2081");
        return revision switch
        {
            null => null,
            < 1 => new GraphQLError($"The argument `{Name}` of {field.Field} is {Text(revision.Value)}; expected a revision, the first of which is 1.").WithCode("OU2080"),
            _ when NewestAlone(planner) is { } reads => new GraphQLError($"{field.Field} is asked of {Called(revision)}, and of {reads} kept for the newest revision alone.").WithCode("OU2082"),
            _ => null,
        };
    }

    /// <summary>What a field reads that has no past, or null.</summary>
    private static string? NewestAlone(Planner planner) => (planner.Moments.Count, planner.Maps.Count) switch
    {
        (> 0, _) => "what opening hours say of a moment; expected only one of the two, as schedules are",
        (_, > 0) => "where maps draw stations; expected only one of the two, as that is",
        _ => null,
    };

    /// <summary>The error of a revision that is not there yet.</summary>
    /// <param name="asked">The revision that was asked for.</param>
    /// <param name="newest">The newest revision; 0 when there is none.</param>
    public static GraphQLError Missing(int asked, int newest) => new GraphQLError(newest == 0
        ? $"The argument `{Name}` is {Text(asked)}; there is no revision yet."
        : $"The argument `{Name}` is {Text(asked)}; expected a revision up to the newest, which is {Text(newest)}.").WithCode("OU2080");

    private static int? Of(RequestArguments request, Selection field) => request.Of(field, Name) as int?;

    private static string Called(int? revision) => revision is { } number ? $"revision {Text(number)}" : "the newest revision";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
