using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenUnion.Data.Planning.Place;

/// <summary>The rows near a route, with their distances from it and along it. The pieces come as arrays, an item a piece.</summary>
/// <param name="Location">The column that holds the rows' places.</param>
/// <param name="Lines">The pieces as EWKB, WGS-84.</param>
/// <param name="Centres">A place in the middle of each, as EWKB.</param>
/// <param name="Planes">The pieces as WKB, each on its own plane around its centre, in metres.</param>
/// <param name="Starts">Metres from the route's start to each piece's.</param>
/// <param name="Corridor">Greatest distance from the route in metres.</param>
public sealed record RoutePlan(IProperty Location, PlanParameter Lines, PlanParameter Centres, PlanParameter Planes, PlanParameter Starts, PlanParameter Corridor);
