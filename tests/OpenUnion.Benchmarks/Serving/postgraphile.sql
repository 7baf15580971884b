-- What PostGraphile cannot say by itself. The planner inlines the function, so that LIMIT reaches the index.
CREATE OR REPLACE FUNCTION stations_near(longitude float8, latitude float8) RETURNS SETOF stations LANGUAGE sql STABLE AS $$
    SELECT s.* FROM stations s WHERE s.location IS NOT NULL ORDER BY s.location <-> ST_MakePoint(longitude, latitude)::geography
$$;
GRANT EXECUTE ON FUNCTION stations_near TO openunion_reader;
