-- Where stations are drawn on web maps, and how many are drawn together at low zooms.
-- Positions are whole numbers, 2^31 to the width of the world (under two centimetres), from the north-west: the first bits of
-- a position are the tile of a zoom and, behind them, the place in the tile. The same formulas are in Model/Place/WebMercator.

CREATE FUNCTION world_x(longitude float8) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN least(greatest(floor((longitude + 180) / 360 * 2147483648), 0), 2147483647)::integer;

-- Web maps end at 85 degrees; beyond them all is their edge.
CREATE FUNCTION world_y(latitude float8) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN least(greatest(floor((0.5 - ln(tan(pi() / 4 + radians(least(greatest(latitude, -85.06), 85.06)) / 2)) / (2 * pi())) * 2147483648), 0), 2147483647)::integer;

CREATE FUNCTION world_longitude(x bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN x / 2147483648.0::float8 * 360 - 180;

CREATE FUNCTION world_latitude(y bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN degrees(atan(sinh(pi() * (1 - y / 1073741824.0::float8))));

ALTER TABLE stations
    ADD COLUMN wgs84_x integer,
    ADD COLUMN wgs84_y integer,
    ADD COLUMN gcj02_x integer,
    ADD COLUMN gcj02_y integer,
    ADD COLUMN bd09_x integer,
    ADD COLUMN bd09_y integer;
COMMENT ON COLUMN stations.wgs84_x IS 'Where it is drawn on web maps: 2^31 to the world, from the west. At a point of its region if its position is not known; empty if that is no more than the country.';
COMMENT ON COLUMN stations.wgs84_y IS 'The same from the north.';
COMMENT ON COLUMN stations.gcj02_x IS 'The same in GCJ-02.';
COMMENT ON COLUMN stations.gcj02_y IS 'The same in GCJ-02.';
COMMENT ON COLUMN stations.bd09_x IS 'The same in BD-09.';
COMMENT ON COLUMN stations.bd09_y IS 'The same in BD-09.';

CREATE TABLE cluster_cells (
    system text COLLATE "C" NOT NULL,
    zoom integer NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    stations integer NOT NULL,
    open_all_day integer NOT NULL,
    sum_x bigint NOT NULL,
    sum_y bigint NOT NULL,
    min_x integer NOT NULL,
    max_x integer NOT NULL,
    min_y integer NOT NULL,
    max_y integer NOT NULL,
    station_slug text COLLATE "C" NOT NULL,
    CONSTRAINT pk_cluster_cells PRIMARY KEY (system, zoom, x, y),
    CONSTRAINT ck_cluster_cells_system CHECK (system IN ('WGS84', 'GCJ02', 'BD09'))
);
COMMENT ON TABLE cluster_cells IS 'Stations in each cell of the map at low zooms, eight cells to the width of a tile.';
COMMENT ON COLUMN cluster_cells.system IS 'Coordinate system of the map.';
COMMENT ON COLUMN cluster_cells.zoom IS 'Zoom of the tiles.';
COMMENT ON COLUMN cluster_cells.x IS 'Column of the cell, from the west.';
COMMENT ON COLUMN cluster_cells.y IS 'Row of the cell, from the north.';
COMMENT ON COLUMN cluster_cells.stations IS 'Number of stations.';
COMMENT ON COLUMN cluster_cells.open_all_day IS 'How many of them are always open.';
COMMENT ON COLUMN cluster_cells.sum_x IS 'Sum of their positions from the west.';
COMMENT ON COLUMN cluster_cells.sum_y IS 'Sum of their positions from the north.';
COMMENT ON COLUMN cluster_cells.min_x IS 'Position of the westernmost.';
COMMENT ON COLUMN cluster_cells.max_x IS 'Position of the easternmost.';
COMMENT ON COLUMN cluster_cells.min_y IS 'Position of the northernmost.';
COMMENT ON COLUMN cluster_cells.max_y IS 'Position of the southernmost.';
COMMENT ON COLUMN cluster_cells.station_slug IS 'The first of the stations by key.';

-- The texts of hours that are open at every minute: a handful.
CREATE INDEX ix_schedules_opening_hours ON schedules (opening_hours) WHERE 1 = ALL (states);

-- Places the stations that have no place on the map yet: by their own position or, where that is not known, by a point of
-- the smallest region that has one. Import places by itself those whose position it reads.
CREATE FUNCTION place_stations() RETURNS void LANGUAGE sql SET search_path = public AS $$
    UPDATE stations s
    SET wgs84_x = world_x(p.wgs84[0]), wgs84_y = world_y(p.wgs84[1]),
        gcj02_x = world_x(p.gcj02[0]), gcj02_y = world_y(p.gcj02[1]),
        bd09_x = world_x(p.bd09[0]), bd09_y = world_y(p.bd09[1])
    FROM (
        SELECT k.slug, k.location::geometry::point AS wgs84,
            crs_convert(k.location::geometry::point, 'WGS84', 'GCJ02') AS gcj02, crs_convert(k.location::geometry::point, 'WGS84', 'BD09') AS bd09
        FROM (
            SELECT s.slug, coalesce(s.location, CASE WHEN r.level <> 'COUNTRY' THEN r.location END, CASE WHEN a.level <> 'COUNTRY' THEN a.location END,
                CASE WHEN b.level <> 'COUNTRY' THEN b.location END) AS location
            FROM stations s
            JOIN regions r ON r.code = s.region_code LEFT JOIN regions a ON a.code = r.parent_code LEFT JOIN regions b ON b.code = a.parent_code
            WHERE s.location IS NULL OR s.wgs84_x IS NULL
            OFFSET 0) k
        OFFSET 0) p
    WHERE s.slug = p.slug
        AND (s.wgs84_x, s.wgs84_y) IS DISTINCT FROM (world_x(p.wgs84[0]), world_y(p.wgs84[1]));
$$;

-- Brings the cells to the stations: the finest are counted, each coarser zoom is added up from the one below it, and only
-- what differs is written.
CREATE FUNCTION count_cluster_cells() RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
    finest CONSTANT integer := 9;
BEGIN
    CREATE TEMPORARY TABLE counted_cells ON COMMIT DROP AS SELECT * FROM cluster_cells WITH NO DATA;
    INSERT INTO counted_cells
    SELECT p.system, finest, p.x >> (28 - finest), p.y >> (28 - finest), count(*), count(a.opening_hours),
        sum(p.x), sum(p.y), min(p.x), max(p.x), min(p.y), max(p.y), min(s.slug)
    FROM stations s
    LEFT JOIN schedules a ON a.opening_hours = s.opening_hours AND 1 = ALL (a.states)
    CROSS JOIN LATERAL (VALUES ('WGS84', s.wgs84_x, s.wgs84_y), ('GCJ02', s.gcj02_x, s.gcj02_y), ('BD09', s.bd09_x, s.bd09_y)) p (system, x, y)
    WHERE p.x IS NOT NULL
    GROUP BY 1, 3, 4;
    FOR coarser IN REVERSE finest - 1 .. 0 LOOP
        INSERT INTO counted_cells
        SELECT system, coarser, x >> 1, y >> 1, sum(stations), sum(open_all_day),
            sum(sum_x), sum(sum_y), min(min_x), max(max_x), min(min_y), max(max_y), min(station_slug)
        FROM counted_cells WHERE zoom = coarser + 1
        GROUP BY 1, 3, 4;
    END LOOP;
    DELETE FROM cluster_cells c WHERE NOT EXISTS (
        SELECT FROM counted_cells n WHERE (n.system, n.zoom, n.x, n.y) = (c.system, c.zoom, c.x, c.y) AND ROW (n.*) IS NOT DISTINCT FROM ROW (c.*));
    INSERT INTO cluster_cells SELECT * FROM counted_cells ON CONFLICT DO NOTHING;
    DROP TABLE counted_cells;
    ANALYZE cluster_cells;
END $$;

SELECT place_stations();
SELECT count_cluster_cells();

-- A tile or a box is a range of both.
CREATE INDEX ix_stations_wgs84_x_wgs84_y ON stations (wgs84_x, wgs84_y);
CREATE INDEX ix_stations_gcj02_x_gcj02_y ON stations (gcj02_x, gcj02_y);
CREATE INDEX ix_stations_bd09_x_bd09_y ON stations (bd09_x, bd09_y);
