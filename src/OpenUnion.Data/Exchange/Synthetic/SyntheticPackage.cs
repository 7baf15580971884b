using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>
/// Writes a data package of national size, made up but plausible, on real regions and spread over real populated places.
/// The same numbers of stations and seed give the same bytes on every machine. Every row is marked as synthetic.
/// </summary>
/// <param name="writeDescriptor">Writes <c>datapackage.json</c> into the folder that it is given, after the tables.</param>
public sealed class SyntheticPackage(Action<string>? writeDescriptor = null)
{
    /// <summary>The most stations that slugs have room for.</summary>
    public const long MaxStations = 9_999_999;

    /// <summary>Writes the package; memory does not grow with the number of stations.</summary>
    /// <param name="directory">Folder, made if it is not there; its files of the same names are replaced.</param>
    /// <param name="stations">Number of stations, 1 to <see cref="MaxStations"/>.</param>
    /// <param name="seed">Any number; another one gives another package.</param>
    /// <param name="progress">Told every 16,384 rows and at the end of each table.</param>
    /// <param name="cancellation">Stops between rows; what is written so far stays.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of stations is out of bounds.</exception>
    public void Write(string directory, long stations, ulong seed, IProgress<SyntheticProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        if (stations is < 1 or > MaxStations)
            throw new ArgumentOutOfRangeException(nameof(stations), stations, $"Found {stations} stations; expected 1 to {MaxStations}.");
        Directory.CreateDirectory(directory);
        var folder = new SyntheticFolder(directory, progress, cancellation);
        var regions = new SyntheticRegions();
        var organizations = SyntheticOrganizations.Rows(regions);
        var programs = SyntheticTraining.Rows(regions, seed);
        var competitions = SyntheticCompetitions.Rows(regions, seed);
        var projects = SyntheticCharity.Rows(regions, stations, seed);
        var statistics = SyntheticStatistics.Rows(regions, programs, competitions, projects, seed);

        folder.Copy("regions", EmbeddedTable.Open(EmbeddedTable.Regions));
        folder.Write("organizations", organizations);
        folder.Write("stations", new SyntheticStations(regions, seed).Rows(stations));
        folder.Write("station_amenities", SyntheticAmenities.Rows(stations, seed));
        WriteTraining(folder, programs);
        WriteCompetitions(folder, competitions);
        WriteCharity(folder, projects);
        folder.Write("statistics", statistics);
        folder.Write("sources", [SyntheticCitations.Source]);
        folder.Write("holidays", SyntheticHolidays.Rows());
        // In order of the codes of the kinds.
        folder.Write("citations", SyntheticCitations.Of(SubjectType.CHARITY_PROJECT, projects.Select(row => row.Slug))
            .Concat(SyntheticCitations.Of(SubjectType.COMPETITION, competitions.Select(row => row.Slug)))
            .Concat(SyntheticCitations.Of(SubjectType.ORGANIZATION, organizations.Select(row => row.Slug)))
            .Concat(SyntheticCitations.Of(SubjectType.STATION, SyntheticCitations.Stations(stations)))
            .Concat(SyntheticCitations.Of(SubjectType.STATISTIC, statistics.Select(row => row.Slug)))
            .Concat(SyntheticCitations.Of(SubjectType.TRAINING_PROGRAM, programs.Select(row => row.Slug))));
        folder.Write("conflicts", SyntheticStatistics.Conflicts(statistics));
        writeDescriptor?.Invoke(directory);
    }

    private static void WriteTraining(SyntheticFolder folder, List<TrainingProgram> programs)
    {
        folder.Write("training_programs", programs);
        folder.Write("training_majors", programs.SelectMany(row => By(row.Majors, major => major.Name)));
        folder.Write("training_intakes", programs.SelectMany(row => By(row.Intakes, intake => intake.Name)));
        folder.Write("training_program_organizations", programs.SelectMany(row => By(row.Organizations, role => $"{role.OrganizationSlug},{role.Role}")));
    }

    private static void WriteCompetitions(SyntheticFolder folder, List<Competition> competitions)
    {
        folder.Write("competitions", competitions);
        folder.Write("competition_events", competitions.SelectMany(row => By(row.Events, trade => trade.Name)));
        folder.Write("competition_stages", competitions.SelectMany(row => row.Stages));
        folder.Write("competition_organizations", competitions.SelectMany(row => By(row.Organizations, role => $"{role.OrganizationSlug},{role.Role}")));
    }

    private static void WriteCharity(SyntheticFolder folder, List<CharityProject> projects)
    {
        folder.Write("charity_projects", projects);
        folder.Write("charity_services", projects.SelectMany(row => By(row.Services, service => service.Name)));
        folder.Write("charity_project_regions", projects.SelectMany(row => By(row.Regions, link => link.RegionCode)));
        folder.Write("charity_project_stations", projects.SelectMany(row => By(row.Stations, link => link.StationSlug)));
        folder.Write("charity_project_organizations", projects.SelectMany(row => By(row.Organizations, role => $"{role.OrganizationSlug},{role.Role}")));
    }

    private static IOrderedEnumerable<T> By<T>(List<T> rows, Func<T, string> key) => rows.OrderBy(key, StringComparer.Ordinal);
}
