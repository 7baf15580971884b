using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation;

/// <summary>An error whose lines and columns are not known yet.</summary>
internal sealed record Finding(ValidationRule Rule, string Message, Location[] Locations);

/// <summary>Findings as errors. Lines are counted once for all places, since counting them reads the text from its start.</summary>
internal static class FindingOrder
{
    /// <summary>In the order of their first places; those without a place stay at the end.</summary>
    public static IReadOnlyList<GraphQLError> Errors(List<Finding> findings)
    {
        if (findings.Count == 0) return [];
        var positions = Positions(findings);
        return [.. findings.OrderBy(FirstOffset).Select(finding => Error(finding, positions))];
    }

    private static int FirstOffset(Finding finding) => finding.Locations.Length == 0 ? int.MaxValue : finding.Locations[0].Start;

    private static GraphQLError Error(Finding finding, Dictionary<Location, SourceLocation> positions) =>
        new(finding.Message, [.. finding.Locations.Where(location => !location.IsNone).Select(location => positions[location])])
        {
            Extensions = finding.Rule.Extensions,
        };

    private static Dictionary<Location, SourceLocation> Positions(List<Finding> findings)
    {
        var result = new Dictionary<Location, SourceLocation>();
        var places = findings.SelectMany(finding => finding.Locations).Where(location => !location.IsNone).Distinct();
        foreach (var source in places.GroupBy(location => location.Source!))
        {
            var counter = new LineCounter(source.Key);
            foreach (var location in source.OrderBy(location => location.Start)) result[location] = counter.PositionOf(location.Start);
        }

        return result;
    }
}
