using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OpenUnion.Data.Model;

// Keys, relations and indexes, one class a table; names and types follow ModelConventions.

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.HasKey(region => region.Code);
        builder.HasOne(region => region.Parent).WithMany(region => region.Children).HasForeignKey(region => region.ParentCode);
        builder.HasIndex(region => region.Location).HasMethod("gist");
        builder.HasIndex(region => new { region.Name, region.Code });
    }
}

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.HasKey(organization => organization.Slug);
        builder.HasOne(organization => organization.Parent).WithMany(organization => organization.Children).HasForeignKey(organization => organization.ParentSlug);
        builder.HasOne(organization => organization.Region).WithMany(region => region.Organizations).HasForeignKey(organization => organization.RegionCode);
    }
}

internal sealed class StationConfiguration : IEntityTypeConfiguration<Station>
{
    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.HasKey(station => station.Slug);
        builder.Property(station => station.OpeningHours).UseCollation("C");
        builder.HasOne(station => station.Region).WithMany(region => region.Stations).HasForeignKey(station => station.RegionCode);
        builder.HasOne(station => station.Operator).WithMany(organization => organization.Stations).HasForeignKey(station => station.OperatorSlug);
        builder.HasIndex(station => station.Location).HasMethod("gist");
        builder.HasIndex(station => station.OpeningHours);
        builder.HasIndex(station => station.Serves).HasMethod("gin");
        // Each order ends with the key, so that a page goes on where the last one ended.
        builder.HasIndex(station => new { station.Name, station.Slug });
        builder.HasIndex(station => new { station.Kind, station.OpenedOn, station.Slug }).IsDescending(false, true, true);
        builder.HasIndex(station => new { station.OpenedOn, station.Slug });
        builder.HasIndex(station => new { station.RegionCode, station.Slug });
        builder.HasIndex(station => new { station.OperatorSlug, station.Slug });
        // A tile or a box is a range of both.
        builder.HasIndex(station => new { station.Wgs84X, station.Wgs84Y });
        builder.HasIndex(station => new { station.Gcj02X, station.Gcj02Y });
        builder.HasIndex(station => new { station.Bd09X, station.Bd09Y });
    }
}

internal sealed class StationAmenityConfiguration : IEntityTypeConfiguration<StationAmenity>
{
    public void Configure(EntityTypeBuilder<StationAmenity> builder)
    {
        builder.HasKey(amenity => new { amenity.StationSlug, amenity.Kind });
        builder.HasOne(amenity => amenity.Station).WithMany(station => station.Amenities).HasForeignKey(amenity => amenity.StationSlug);
        // In the order of the stations, so that the first ones with an amenity are found without looking at the others.
        builder.HasIndex(amenity => new { amenity.Kind, amenity.StationSlug });
    }
}

internal sealed class TrainingProgramConfiguration : IEntityTypeConfiguration<TrainingProgram>
{
    public void Configure(EntityTypeBuilder<TrainingProgram> builder)
    {
        builder.HasKey(program => program.Slug);
        builder.HasOne(program => program.Region).WithMany(region => region.TrainingPrograms).HasForeignKey(program => program.RegionCode);
        builder.HasOne(program => program.Organizer).WithMany(organization => organization.TrainingPrograms).HasForeignKey(program => program.OrganizerSlug);
    }
}

internal sealed class TrainingMajorConfiguration : IEntityTypeConfiguration<TrainingMajor>
{
    public void Configure(EntityTypeBuilder<TrainingMajor> builder)
    {
        builder.HasKey(major => new { major.ProgramSlug, major.Name });
        builder.HasOne(major => major.Program).WithMany(program => program.Majors).HasForeignKey(major => major.ProgramSlug);
    }
}

internal sealed class TrainingIntakeConfiguration : IEntityTypeConfiguration<TrainingIntake>
{
    public void Configure(EntityTypeBuilder<TrainingIntake> builder)
    {
        builder.HasKey(intake => new { intake.ProgramSlug, intake.Name });
        builder.HasOne(intake => intake.Program).WithMany(program => program.Intakes).HasForeignKey(intake => intake.ProgramSlug);
    }
}

internal sealed class TrainingProgramOrganizationConfiguration : IEntityTypeConfiguration<TrainingProgramOrganization>
{
    public void Configure(EntityTypeBuilder<TrainingProgramOrganization> builder)
    {
        builder.HasKey(role => new { role.ProgramSlug, role.OrganizationSlug, role.Role });
        builder.HasOne(role => role.Program).WithMany(program => program.Organizations).HasForeignKey(role => role.ProgramSlug);
        builder.HasOne(role => role.Organization).WithMany(organization => organization.TrainingRoles).HasForeignKey(role => role.OrganizationSlug);
    }
}

internal sealed class CompetitionConfiguration : IEntityTypeConfiguration<Competition>
{
    public void Configure(EntityTypeBuilder<Competition> builder)
    {
        builder.HasKey(competition => competition.Slug);
        builder.HasOne(competition => competition.Region).WithMany(region => region.Competitions).HasForeignKey(competition => competition.RegionCode);
    }
}

internal sealed class CompetitionEventConfiguration : IEntityTypeConfiguration<CompetitionEvent>
{
    public void Configure(EntityTypeBuilder<CompetitionEvent> builder)
    {
        builder.HasKey(item => new { item.CompetitionSlug, item.Name });
        builder.HasOne(item => item.Competition).WithMany(competition => competition.Events).HasForeignKey(item => item.CompetitionSlug);
    }
}

internal sealed class CompetitionStageConfiguration : IEntityTypeConfiguration<CompetitionStage>
{
    public void Configure(EntityTypeBuilder<CompetitionStage> builder)
    {
        builder.HasKey(stage => new { stage.CompetitionSlug, stage.Position });
        builder.HasOne(stage => stage.Competition).WithMany(competition => competition.Stages).HasForeignKey(stage => stage.CompetitionSlug);
    }
}

internal sealed class CompetitionOrganizationConfiguration : IEntityTypeConfiguration<CompetitionOrganization>
{
    public void Configure(EntityTypeBuilder<CompetitionOrganization> builder)
    {
        builder.HasKey(role => new { role.CompetitionSlug, role.OrganizationSlug, role.Role });
        builder.HasOne(role => role.Competition).WithMany(competition => competition.Organizations).HasForeignKey(role => role.CompetitionSlug);
        builder.HasOne(role => role.Organization).WithMany(organization => organization.CompetitionRoles).HasForeignKey(role => role.OrganizationSlug);
    }
}

internal sealed class CharityProjectConfiguration : IEntityTypeConfiguration<CharityProject>
{
    public void Configure(EntityTypeBuilder<CharityProject> builder) => builder.HasKey(project => project.Slug);
}

internal sealed class CharityServiceConfiguration : IEntityTypeConfiguration<CharityService>
{
    public void Configure(EntityTypeBuilder<CharityService> builder)
    {
        builder.HasKey(service => new { service.ProjectSlug, service.Name });
        builder.Property(service => service.OpeningHours).UseCollation("C");
        builder.HasOne(service => service.Project).WithMany(project => project.Services).HasForeignKey(service => service.ProjectSlug);
    }
}

internal sealed class CharityProjectRegionConfiguration : IEntityTypeConfiguration<CharityProjectRegion>
{
    public void Configure(EntityTypeBuilder<CharityProjectRegion> builder)
    {
        builder.HasKey(link => new { link.ProjectSlug, link.RegionCode });
        builder.HasOne(link => link.Project).WithMany(project => project.Regions).HasForeignKey(link => link.ProjectSlug);
        builder.HasOne(link => link.Region).WithMany(region => region.CharityProjects).HasForeignKey(link => link.RegionCode);
    }
}

internal sealed class CharityProjectStationConfiguration : IEntityTypeConfiguration<CharityProjectStation>
{
    public void Configure(EntityTypeBuilder<CharityProjectStation> builder)
    {
        builder.HasKey(link => new { link.ProjectSlug, link.StationSlug });
        builder.HasOne(link => link.Project).WithMany(project => project.Stations).HasForeignKey(link => link.ProjectSlug);
        builder.HasOne(link => link.Station).WithMany(station => station.CharityProjects).HasForeignKey(link => link.StationSlug);
    }
}

internal sealed class CharityProjectOrganizationConfiguration : IEntityTypeConfiguration<CharityProjectOrganization>
{
    public void Configure(EntityTypeBuilder<CharityProjectOrganization> builder)
    {
        builder.HasKey(role => new { role.ProjectSlug, role.OrganizationSlug, role.Role });
        builder.HasOne(role => role.Project).WithMany(project => project.Organizations).HasForeignKey(role => role.ProjectSlug);
        builder.HasOne(role => role.Organization).WithMany(organization => organization.CharityRoles).HasForeignKey(role => role.OrganizationSlug);
    }
}

internal sealed class StatisticConfiguration : IEntityTypeConfiguration<Statistic>
{
    public void Configure(EntityTypeBuilder<Statistic> builder)
    {
        builder.HasKey(statistic => statistic.Slug);
        builder.HasOne(statistic => statistic.Region).WithMany(region => region.Statistics).HasForeignKey(statistic => statistic.RegionCode);
        builder.HasOne(statistic => statistic.Organization).WithMany(organization => organization.Statistics).HasForeignKey(statistic => statistic.OrganizationSlug);
        builder.HasOne(statistic => statistic.Station).WithMany(station => station.Statistics).HasForeignKey(statistic => statistic.StationSlug);
        builder.HasOne(statistic => statistic.Program).WithMany(program => program.Statistics).HasForeignKey(statistic => statistic.ProgramSlug);
        builder.HasOne(statistic => statistic.Competition).WithMany(competition => competition.Statistics).HasForeignKey(statistic => statistic.CompetitionSlug);
        builder.HasOne(statistic => statistic.Project).WithMany(project => project.Statistics).HasForeignKey(statistic => statistic.ProjectSlug);
        builder.HasIndex(statistic => statistic.Indicator);
    }
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder) => builder.HasKey(source => source.Slug);
}

internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.HasKey(citation => new { citation.SubjectType, citation.SubjectSlug, citation.Field, citation.SourceSlug });
        builder.Property(citation => citation.Field).UseCollation("C");
        builder.HasOne(citation => citation.Source).WithMany(source => source.Citations).HasForeignKey(citation => citation.SourceSlug);
        builder.HasIndex(citation => new { citation.SourceSlug, citation.SubjectType, citation.SubjectSlug, citation.Field });
    }
}

internal sealed class ConflictConfiguration : IEntityTypeConfiguration<Conflict>
{
    public void Configure(EntityTypeBuilder<Conflict> builder)
    {
        builder.HasKey(conflict => new { conflict.SubjectType, conflict.Slug, conflict.OtherSlug });
    }
}

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.HasKey(holiday => holiday.Date);
        builder.HasOne(holiday => holiday.Source).WithMany(source => source.Holidays).HasForeignKey(holiday => holiday.SourceSlug);
    }
}

internal sealed class ScheduleConfiguration : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.HasKey(schedule => schedule.OpeningHours);
        builder.Property(schedule => schedule.OpeningHours).UseCollation("C");
        // The hours that are open at every minute: a handful.
        builder.HasIndex(schedule => schedule.OpeningHours).HasFilter("1 = ALL (states)");
    }
}

internal sealed class ClusterCellConfiguration : IEntityTypeConfiguration<ClusterCell>
{
    public void Configure(EntityTypeBuilder<ClusterCell> builder) =>
        builder.HasKey(cell => new { cell.System, cell.Zoom, cell.X, cell.Y });
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasKey(revision => revision.Number);
        builder.Property(revision => revision.Number).ValueGeneratedNever();
        builder.Property(revision => revision.Counts).HasColumnType("jsonb");
    }
}

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasKey(change => new { change.RevisionNumber, change.Sequence });
        builder.Property(change => change.RowKey).UseCollation("C");
        // Of the records that have an address in the graph, whose last change is shown.
        builder.HasIndex(change => new { change.RowKey, change.TableName })
            .HasFilter("table_name IN ('stations', 'training_programs', 'competitions', 'charity_projects', 'organizations', 'statistics', 'regions', 'sources')");
        builder.Property(change => change.Before).HasColumnType("jsonb");
        builder.Property(change => change.After).HasColumnType("jsonb");
        builder.HasOne(change => change.Revision).WithMany(revision => revision.Changes).HasForeignKey(change => change.RevisionNumber);
    }
}

internal sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.HasKey(entry => new { entry.SubjectType, entry.SubjectSlug });
        builder.Property(entry => entry.SubjectType).UseCollation("C");
        builder.Property(entry => entry.Names).UseCollation("C");
        builder.Property(entry => entry.Sound).UseCollation("C");
        builder.HasIndex(entry => entry.Tokens).HasMethod("gin");
    }
}

internal sealed class SearchTermConfiguration : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.HasKey(term => new { term.Reading, term.Token });
        builder.Property(term => term.Reading).UseCollation("C");
        builder.Property(term => term.Initials).UseCollation("C");
        builder.HasIndex(term => term.Token);
        builder.HasIndex(term => term.Initials);
    }
}

internal sealed class SearchConceptConfiguration : IEntityTypeConfiguration<SearchConcept>
{
    public void Configure(EntityTypeBuilder<SearchConcept> builder)
    {
        builder.HasKey(concept => concept.Token);
        builder.Property(concept => concept.Token).ValueGeneratedNever();
        builder.Property(concept => concept.Names).UseCollation("C");
        builder.Property(concept => concept.Sound).UseCollation("C");
    }
}
