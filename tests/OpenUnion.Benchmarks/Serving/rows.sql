-- The twenty nearest as plain rows, for a writer outside the database; $1 is the place, $2 the number.
SELECT round(s.distance * 1000) / 1000, s.slug, s.name, s.kind, r.name, o.name,
    ARRAY(SELECT a.kind FROM station_amenities a WHERE a.station_slug = s.slug ORDER BY a.station_slug, a.kind)
FROM (
    SELECT s.*, ST_Distance(s.location, $1::geography) AS distance
    FROM stations s
    WHERE ST_DWithin(s.location, $1::geography, (
        SELECT max(c.distance) + 0.001
        FROM (SELECT ST_Distance(s.location, $1::geography) AS distance FROM stations s ORDER BY s.location <-> $1::geography LIMIT $2) c))
    ORDER BY distance, s.slug
    LIMIT $2
) s
LEFT JOIN regions r ON r.code = s.region_code
LEFT JOIN organizations o ON o.slug = s.operator_slug
ORDER BY s.distance, s.slug
