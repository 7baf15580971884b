using Microsoft.EntityFrameworkCore;

namespace OpenUnion.Data.Model;

/// <summary>
/// The one description of tables, columns, keys and navigations. Migrations build what it says, import and export take
/// their columns from it, and the SQL compiler its names and joins. It runs no query on the read path.
/// </summary>
public sealed class OpenUnionContext(DbContextOptions<OpenUnionContext> options) : DbContext(options)
{
    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Station> Stations => Set<Station>();

    public DbSet<StationAmenity> StationAmenities => Set<StationAmenity>();

    public DbSet<TrainingProgram> TrainingPrograms => Set<TrainingProgram>();

    public DbSet<TrainingMajor> TrainingMajors => Set<TrainingMajor>();

    public DbSet<TrainingIntake> TrainingIntakes => Set<TrainingIntake>();

    public DbSet<TrainingProgramOrganization> TrainingProgramOrganizations => Set<TrainingProgramOrganization>();

    public DbSet<Competition> Competitions => Set<Competition>();

    public DbSet<CompetitionEvent> CompetitionEvents => Set<CompetitionEvent>();

    public DbSet<CompetitionStage> CompetitionStages => Set<CompetitionStage>();

    public DbSet<CompetitionOrganization> CompetitionOrganizations => Set<CompetitionOrganization>();

    public DbSet<CharityProject> CharityProjects => Set<CharityProject>();

    public DbSet<CharityService> CharityServices => Set<CharityService>();

    public DbSet<CharityProjectRegion> CharityProjectRegions => Set<CharityProjectRegion>();

    public DbSet<CharityProjectStation> CharityProjectStations => Set<CharityProjectStation>();

    public DbSet<CharityProjectOrganization> CharityProjectOrganizations => Set<CharityProjectOrganization>();

    public DbSet<Statistic> Statistics => Set<Statistic>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<Conflict> Conflicts => Set<Conflict>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public DbSet<ClusterCell> ClusterCells => Set<ClusterCell>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    public DbSet<SearchConcept> SearchConcepts => Set<SearchConcept>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<NetTopologySuite.Geometries.Point>()
            .HaveConversion<PointConverter>().HaveColumnType("geography(Point,4326)");
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OpenUnionContext).Assembly);
        ModelConventions.Apply(modelBuilder);
    }
}
