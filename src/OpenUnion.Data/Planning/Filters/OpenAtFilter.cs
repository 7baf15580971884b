using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>Plans <c>openAt: {at: …, state: …}</c>. The state is a parameter too, so that one statement serves all three.</summary>
internal static class OpenAtFilter
{
    public static FilterPlan Plan(IProperty hours, FilterValue place, FilterScope scope)
    {
        scope.Count(place);
        var (at, state) = (place.Field(MomentArgument.Name), place.Field("state"));
        scope.Moments.Add(at.Read);
        scope.Checks.Add(request => MomentArgument.Check(at.Read(request), $"filter `{at.Path}`")?.WithExtension("filter", at.Path));
        return new FilterPlan.OpenAt(
            hours,
            new PlanParameter(NpgsqlDbType.Integer, request => (int)Enum.Parse<HoursState>((string)state.Read(request)!, ignoreCase: true)),
            new PlanParameter(NpgsqlDbType.Integer, request => MomentArgument.Minute(at.Read(request), request)));
    }
}
