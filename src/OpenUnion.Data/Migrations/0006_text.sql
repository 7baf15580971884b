-- What two texts have in common whatever their case and width: Ａ, ａ, A and a are one.
-- NFKC makes full-width forms half-width; the root collation of ICU lower-cases the letters of all alphabets, on every machine alike.
CREATE FUNCTION fold_text(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(normalize($1, NFKC) COLLATE "und-x-icu");
COMMENT ON FUNCTION fold_text(text) IS 'The text without the differences of case and width.';

CREATE FUNCTION fold_like(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(fold_text($1), '([\\%_])', '\\\1', 'g');
COMMENT ON FUNCTION fold_like(text) IS 'A pattern of LIKE that stands for the text, without the differences of case and width.';

-- In the order of the stations, so that the first ones with an amenity are found without looking at the others.
CREATE INDEX ix_station_amenities_kind_station_slug ON station_amenities (kind, station_slug);
DROP INDEX ix_station_amenities_kind;
CREATE INDEX ix_stations_serves ON stations USING gin (serves);
