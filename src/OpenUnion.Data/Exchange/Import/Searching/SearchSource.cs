using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Import.Searching;

/// <summary>How the documents of one kind of record are read from the tables.</summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Sql">Rows of: key, name, English name, aliases, details behind the letters of their fields, position as EWKB, then an array of codes a vocabulary.</param>
/// <param name="Vocabularies">The vocabularies of the codes, in order.</param>
internal sealed record SearchSource(SearchType Type, string Sql, IReadOnlyList<Type> Vocabularies)
{
    /// <summary>The full name of each region: province, prefecture, county, without rows that only group others.</summary>
    private const string Paths = """
        WITH named AS (
            SELECT code, parent_code, name_en, CASE WHEN code = '100000' OR name IN ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划') THEN '' ELSE name END AS name
            FROM public.regions
        ), path AS (
            SELECT r.code, concat(g.name, p.name, r.name) AS name, r.name_en
            FROM named r LEFT JOIN named p ON p.code = r.parent_code LEFT JOIN named g ON g.code = p.parent_code
        )
        """;

    public static readonly IReadOnlyList<SearchSource> All =
    [
        new(SearchType.REGION, $"""
            {Paths} SELECT r.code, r.name, r.name_en, NULL::text[], ARRAY['R' || path.name], r.location::text
            FROM public.regions r JOIN path ON path.code = r.code
            """, []),
        new(SearchType.ORGANIZATION, $"""
            {Paths} SELECT o.slug, o.name, o.name_en, o.aliases, ARRAY['R' || path.name, 'R' || path.name_en, 'O' || p.name, 'O' || p.name_en], NULL, ARRAY[o.kind]
            FROM public.organizations o LEFT JOIN path ON path.code = o.region_code LEFT JOIN public.organizations p ON p.slug = o.parent_slug
            """, [typeof(OrganizationKind)]),
        new(SearchType.STATION, $"""
            {Paths} SELECT s.slug, s.name, s.name_en, NULL::text[], ARRAY['A' || s.address, 'R' || path.name, 'R' || path.name_en, 'O' || o.name, 'O' || o.name_en], s.location::text, ARRAY[s.kind], a.kinds, s.serves
            FROM public.stations s JOIN path ON path.code = s.region_code LEFT JOIN public.organizations o ON o.slug = s.operator_slug
            LEFT JOIN (SELECT station_slug, array_agg(kind) AS kinds FROM public.station_amenities GROUP BY station_slug) a ON a.station_slug = s.slug
            """, [typeof(StationKind), typeof(AmenityKind), typeof(Audience)]),
        new(SearchType.TRAINING_PROGRAM, $"""
            {Paths} SELECT t.slug, t.name, t.name_en, NULL::text[], ARRAY['A' || t.place, 'R' || path.name, 'R' || path.name_en, 'O' || o.name, 'O' || o.name_en]
                || ARRAY(SELECT 'O' || n.name FROM public.training_program_organizations m JOIN public.organizations n ON n.slug = m.organization_slug WHERE m.program_slug = t.slug ORDER BY n.slug)
                || ARRAY(SELECT 'S' || m.name FROM public.training_majors m WHERE m.program_slug = t.slug ORDER BY m.name), NULL, ARRAY[t.kind], t.levels, t.audiences
            FROM public.training_programs t LEFT JOIN path ON path.code = t.region_code LEFT JOIN public.organizations o ON o.slug = t.organizer_slug
            """, [typeof(TrainingKind), typeof(EducationLevel), typeof(Audience)]),
        new(SearchType.COMPETITION, $"""
            {Paths} SELECT c.slug, c.name, c.name_en, NULL::text[], ARRAY['A' || c.place, 'R' || path.name, 'R' || path.name_en]
                || ARRAY(SELECT 'O' || n.name FROM public.competition_organizations m JOIN public.organizations n ON n.slug = m.organization_slug WHERE m.competition_slug = c.slug ORDER BY n.slug)
                || ARRAY(SELECT 'S' || e.name FROM public.competition_events e WHERE e.competition_slug = c.slug ORDER BY e.name), NULL, ARRAY[c.kind], c.audiences
            FROM public.competitions c LEFT JOIN path ON path.code = c.region_code
            """, [typeof(CompetitionKind), typeof(Audience)]),
        new(SearchType.CHARITY_PROJECT, $"""
            {Paths} SELECT c.slug, c.name, c.name_en, NULL::text[], ARRAY['A' || c.place]
                || ARRAY(SELECT 'R' || path.name FROM public.charity_project_regions m JOIN path ON path.code = m.region_code WHERE m.project_slug = c.slug ORDER BY path.code)
                || ARRAY(SELECT 'O' || n.name FROM public.charity_project_organizations m JOIN public.organizations n ON n.slug = m.organization_slug WHERE m.project_slug = c.slug ORDER BY n.slug)
                || ARRAY(SELECT 'S' || s.name FROM public.charity_services s WHERE s.project_slug = c.slug ORDER BY s.name), NULL, ARRAY[c.category], c.audiences
            FROM public.charity_projects c
            """, [typeof(CharityCategory), typeof(Audience)]),
    ];
}
