using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Testing.Differential;

/// <summary>All rows of a dataset in memory, joined by EF Core, and what a field of the graph means for one of them.</summary>
internal sealed class Rows
{
    // Looking a property up takes far longer than reading it, and millions are read.
    private static readonly ConcurrentDictionary<(Type Type, string Field), PropertyInfo?> Properties = new();
    private static readonly ConcurrentDictionary<(Type Link, Type Item), PropertyInfo> Ends = new();

    private readonly Dictionary<string, object[]> _byType;
    private readonly Dictionary<string, Type> _types;
    private readonly Dictionary<(string Type, string Key), object> _byKey;
    private readonly ILookup<(SubjectType, string), Citation> _citations;

    private Rows(OpenUnionContext context)
    {
        _types = context.Model.GetEntityTypes().ToDictionary(entity => entity.ClrType.Name, entity => entity.ClrType, StringComparer.Ordinal);
        _byType = context.Model.GetEntityTypes().ToDictionary(
            entity => entity.ClrType.Name,
            entity => context.ChangeTracker.Entries().Where(entry => entry.Metadata == entity).Select(entry => entry.Entity).ToArray(),
            StringComparer.Ordinal);
        _byKey = _byType.SelectMany(rows => rows.Value).Where(HasKey).ToDictionary(row => (row.GetType().Name, Key(row)));
        _citations = Of(nameof(Citation)).Cast<Citation>().ToLookup(citation => (citation.SubjectType, citation.SubjectSlug));
    }

    /// <summary>Reads every table of a database; navigations are filled as rows come in.</summary>
    public static async Task<Rows> ReadAsync(string connectionString)
    {
        await using var context = new OpenUnionContext(new DbContextOptionsBuilder<OpenUnionContext>().UseNpgsql(connectionString).Options);
        await WithoutPlaces(context.Regions).LoadAsync();
        await context.Organizations.LoadAsync();
        await WithoutPlaces(context.Stations).LoadAsync();
        await context.StationAmenities.LoadAsync();
        await context.TrainingPrograms.LoadAsync();
        await context.TrainingMajors.LoadAsync();
        await context.TrainingIntakes.LoadAsync();
        await context.TrainingProgramOrganizations.LoadAsync();
        await context.Competitions.LoadAsync();
        await context.CompetitionEvents.LoadAsync();
        await context.CompetitionStages.LoadAsync();
        await context.CompetitionOrganizations.LoadAsync();
        await context.CharityProjects.LoadAsync();
        await context.CharityServices.LoadAsync();
        await context.CharityProjectRegions.LoadAsync();
        await context.CharityProjectStations.LoadAsync();
        await context.CharityProjectOrganizations.LoadAsync();
        await context.Statistics.LoadAsync();
        await context.Sources.LoadAsync();
        await context.Citations.LoadAsync();
        await context.Conflicts.LoadAsync();
        return new Rows(context);
    }

    /// <summary>All rows, with null in place of points, which need a reader of their own.</summary>
    private static IQueryable<T> WithoutPlaces<T>(DbSet<T> set)
        where T : class
    {
        var columns = set.EntityType.GetProperties().Select(property => property.ClrType == typeof(Point) ? $"NULL::text AS {property.GetColumnName()}" : property.GetColumnName());
        var statement = $"SELECT {string.Join(", ", columns)} FROM {set.EntityType.GetTableName()}";
        return set.FromSqlRaw(statement);
    }

    /// <summary>The rows of a type, in no order.</summary>
    public object[] Of(string type) => _byType[type];

    /// <summary>The key of a row with one.</summary>
    public static string Key(object row) => (string)(Property(row.GetType(), "slug") ?? Property(row.GetType(), "code"))!.GetValue(row)!;

    private static bool HasKey(object row) => row is not Conflict && (Property(row.GetType(), "slug") ?? Property(row.GetType(), "code")) is not null;

    /// <summary>The value of a leaf, null for the field of no row.</summary>
    public static object? Leaf(object? row, string field) => row is null ? null : Property(row.GetType(), field)!.GetValue(row);

    /// <summary>The row that a field refers to.</summary>
    public static object? Reference(object? row, string field) => Leaf(row, field);

    /// <summary>The rows of a list; none for the field of no row.</summary>
    /// <param name="row">The row around.</param>
    /// <param name="field">Name in the graph.</param>
    /// <param name="item">Type of the rows.</param>
    public IEnumerable<object> Items(object? row, string field, string item) => (row, field) switch
    {
        (null, _) => [],
        (_, "citations") when row is not Source => Citations(row),
        (_, "sources") => Citations(row).Select(citation => citation.Source!).Distinct(),
        (_, "conflictsWith") => Conflicting(row),
        (Source source, not "citations") => source.Citations.Where(citation => citation.SubjectType.ToString() == Subject(_types[item])).Select(citation => citation.SubjectSlug).Distinct().Select(key => _byKey[(item, key)]),
        (Organization body, "joinedTrainingPrograms") => body.TrainingRoles.Select(role => role.Program!).Distinct(),
        (Organization body, "competitions") => body.CompetitionRoles.Select(role => role.Competition!).Distinct(),
        (Organization body, "charityProjects") => body.CharityRoles.Select(role => role.Project!).Distinct(),
        _ => ((IEnumerable)Leaf(row, field)!).Cast<object>().Select(link => Through(link, item)),
    };

    private IEnumerable<object> Conflicting(object row)
    {
        var (subject, key, type) = (Subject(row.GetType()), Key(row), row.GetType().Name);
        return from Conflict conflict in Of(nameof(Conflict))
               where conflict.SubjectType.ToString() == subject && (conflict.Slug == key || conflict.OtherSlug == key)
               select _byKey[(type, conflict.Slug == key ? conflict.OtherSlug : conflict.Slug)];
    }

    private static PropertyInfo? Property(Type type, string field) =>
        Properties.GetOrAdd((type, field), static asked => asked.Type.GetProperty(char.ToUpperInvariant(asked.Field[0]) + asked.Field[1..]));

    private IEnumerable<Citation> Citations(object row) => _citations[(Enum.Parse<SubjectType>(Subject(row.GetType())), Key(row))];

    private static string Subject(Type type) => ModelNames.ToSnakeCase(type.Name).ToUpperInvariant();

    /// <summary>The row behind a row that only joins two tables.</summary>
    private object Through(object link, string item) => link.GetType().Name == item
        ? link
        : Ends.GetOrAdd((link.GetType(), _types[item]), static asked => asked.Link.GetProperties().Single(property => property.PropertyType == asked.Item)).GetValue(link)!;
}
