using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using Npgsql;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Office.Matching;

/// <summary>What the dataset holds of what an office's list may speak of, at one revision.</summary>
/// <param name="Revision">The revision that all of it is of.</param>
/// <param name="Stations">Single stations of the provinces that the list is of, with their amenities.</param>
/// <param name="StationSlugs">Keys of all stations.</param>
internal sealed record KnownRows(
    int Revision, IReadOnlyList<Station> Stations, IReadOnlySet<string> StationSlugs, IReadOnlyList<Organization> Organizations, IReadOnlyList<Source> Sources)
{
    /// <summary>Reads all regions of the dataset.</summary>
    public static Task<List<Region>> RegionsAsync(string connectionString, CancellationToken cancellationToken) =>
        AskAsync(connectionString, context => WithPoints(context.Regions).AsNoTracking().ToListAsync(cancellationToken));

    /// <param name="provinces">The first two digits of region codes.</param>
    /// <param name="slugs">Stations that are wanted whatever their province.</param>
    public static Task<KnownRows> ReadAsync(string connectionString, IReadOnlyCollection<string> provinces, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken) =>
        AskAsync(connectionString, context => ReadAsync(context, provinces, slugs, cancellationToken));

    private static async Task<KnownRows> ReadAsync(OpenUnionContext context, IReadOnlyCollection<string> provinces, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        // One state of the dataset, though it is asked for in pieces.
        await using var snapshot = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await context.Revisions.MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;
        var stations = await WithPoints(context.Stations)
            .Where(station => provinces.Contains(station.RegionCode.Substring(0, 2)) || slugs.Contains(station.Slug))
            .Where(station => station.Scope == StationScope.SINGLE)
            .Include(station => station.Amenities)
            .AsNoTracking().AsSplitQuery().OrderBy(station => station.Slug).ToListAsync(cancellationToken);
        var keys = await context.Stations.Select(station => station.Slug).ToListAsync(cancellationToken);
        return new KnownRows(
            revision,
            stations,
            keys.ToHashSet(StringComparer.Ordinal),
            await context.Organizations.AsNoTracking().OrderBy(organization => organization.Slug).ToListAsync(cancellationToken),
            await context.Sources.AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>Without a limit of time, as import; what the driver says of a lost database is said as it is.</summary>
    private static async Task<T> AskAsync<T>(string connectionString, Func<OpenUnionContext, Task<T>> ask)
    {
        try
        {
            await using var context = new OpenUnionContext(new DbContextOptionsBuilder<OpenUnionContext>().UseNpgsql(connectionString, options => options.CommandTimeout(0)).Options);
            return await ask(context);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is NpgsqlException inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>All columns, places as text: see <see cref="PointConverter"/>.</summary>
    private static IQueryable<T> WithPoints<T>(DbSet<T> set)
        where T : class
    {
        var columns = set.EntityType.GetProperties().Select(property => property.ClrType == typeof(Point) ? $"{property.GetColumnName()}::text AS {property.GetColumnName()}" : property.GetColumnName());
        var statement = $"SELECT {string.Join(", ", columns)} FROM public.{set.EntityType.GetTableName()}";
        return set.FromSqlRaw(statement);
    }
}
