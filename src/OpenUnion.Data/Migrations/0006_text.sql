-- What two texts have in common whatever their case and width: Ａ, ａ, A and a are one.
-- NFKC makes full-width forms half-width; the root collation of ICU lower-cases the letters of all alphabets, on every machine alike.
CREATE FUNCTION fold_text(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(normalize($1, NFKC) COLLATE "und-x-icu");
COMMENT ON FUNCTION fold_text(text) IS 'The text without the differences of case and width.';
