using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Export;

/// <summary>The seeds with records that formats find hard: formulas, quotes, line breaks, separators, large and small numbers.</summary>
public sealed class AwkwardRecords : IAsyncLifetime
{
    private const string Sql = """
        INSERT INTO stations (slug, name, name_en, name_basis, kind, scope, unit_count, status, most_beautiful, address, region_code, location, coordinates_estimated, opening_hours, serves, area_square_metres, opened_on, summary, note)
        VALUES
            ('awkward-1', '=1+1', '', 'PRINTED', 'UNION_STATION', 'SINGLE', 2147483647, 'OPERATING', true, '+86 10 "8" 号, 楼', '110105', 'SRID=4326;POINT(116.4071234567891 39.9)', true, '24/7', '{COURIER,OUTDOOR}', 0.1, '1899-12-31', E'@SUM(A1)\n第二行', E'\t制表'),
            ('awkward-2', '-驿站;甲\乙', NULL, 'PRINTED', 'CARE_STATION', 'SINGLE', NULL, 'OPERATING', false, E'''=已有撇号', '110105', NULL, false, NULL, '{}', 12345678.9, '2024-02-29', E'𠮷野家 <b>&amp;</b> _x000D_ \r\n末', '"'),
            ('awkward-3', '''平常的撇号', 'ＡＢＣ', 'PRINTED', 'CARE_STATION', 'GROUP', 0, 'OPERATING', false, NULL, '110105', 'SRID=4326;POINT(121 31)', false, NULL, '{WORKERS}', 1e-7, '1900-03-01', E'钟\u0007声', '#');
        INSERT INTO station_amenities (station_slug, kind, status, note) VALUES
            ('awkward-1', 'MICROWAVE', 'AVAILABLE', '甲;乙\丙'), ('awkward-1', 'CHARGING', 'AVAILABLE', NULL), ('awkward-1', 'TOILET', 'AVAILABLE', '=1');
        UPDATE revisions SET counts = jsonb_set(counts, '{stations}', to_jsonb((SELECT count(*) FROM stations)));
        """;

    private static readonly TestTemplate Template = new(database => TestDatabase.ScalarAsync(database.Owner, Sql), SeededDatabase.Template);

    public TestDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await TestDatabase.CreateAsync(Template);

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
