-- Keys in the log compare as keys do.
ALTER TABLE changes ALTER COLUMN row_key TYPE text COLLATE "C";

CREATE INDEX ix_changes_row_key_table_name ON changes (row_key, table_name)
    WHERE table_name IN ('stations', 'training_programs', 'competitions', 'charity_projects', 'organizations', 'statistics', 'regions', 'sources');

CREATE TABLE search_entries (
    subject_type text COLLATE "C" NOT NULL,
    subject_slug text COLLATE "C" NOT NULL,
    names text COLLATE "C" NOT NULL,
    titles text,
    sound text COLLATE "C" NOT NULL,
    details text NOT NULL,
    name_length integer NOT NULL,
    location geography(Point,4326),
    tokens integer[] NOT NULL,
    CONSTRAINT pk_search_entries PRIMARY KEY (subject_type, subject_slug),
    CONSTRAINT ck_search_entries_subject_type CHECK (subject_type IN ('STATION', 'TRAINING_PROGRAM', 'COMPETITION', 'CHARITY_PROJECT', 'ORGANIZATION', 'REGION'))
);
COMMENT ON TABLE search_entries IS 'What search knows of each record: names, readings, and tokens for the index.';
COMMENT ON COLUMN search_entries.subject_type IS 'Kind of record.';
COMMENT ON COLUMN search_entries.subject_slug IS 'Key of the record.';
COMMENT ON COLUMN search_entries.names IS 'Names, each between line feeds, without differences of case and width.';
COMMENT ON COLUMN search_entries.titles IS 'The same names as they are written; empty where that is no different.';
COMMENT ON COLUMN search_entries.sound IS 'The reading of each name, between line feeds: a syllable a character, all its readings joined by commas, a full stop for what is no Chinese character.';
COMMENT ON COLUMN search_entries.details IS 'Other texts, each between line feeds, behind the letter of its field.';
COMMENT ON COLUMN search_entries.name_length IS 'Number of characters of the first name: among equal matches, the shorter name comes first.';
COMMENT ON COLUMN search_entries.location IS 'Position, WGS-84.';
COMMENT ON COLUMN search_entries.tokens IS 'Pairs of neighbouring characters, words, kinds and samples, as numbers.';

CREATE INDEX ix_search_entries_tokens ON search_entries USING gin (tokens);

CREATE TABLE search_terms (
    reading text COLLATE "C" NOT NULL,
    token integer NOT NULL,
    initials text COLLATE "C" NOT NULL,
    entries integer NOT NULL,
    CONSTRAINT pk_search_terms PRIMARY KEY (reading, token)
);
COMMENT ON TABLE search_terms IS 'The tokens of search entries by their readings: the syllables of two characters, or a word.';
COMMENT ON COLUMN search_terms.reading IS 'Two syllables with a space between, the second empty at the end of a text; or the word.';
COMMENT ON COLUMN search_terms.token IS 'The token.';
COMMENT ON COLUMN search_terms.initials IS 'The first letters of the syllables; empty for a word.';
COMMENT ON COLUMN search_terms.entries IS 'Number of entries that have the token.';

CREATE INDEX ix_search_terms_initials ON search_terms (initials);
CREATE INDEX ix_search_terms_token ON search_terms (token);

CREATE TABLE search_concepts (
    token integer NOT NULL,
    names text COLLATE "C" NOT NULL,
    sound text COLLATE "C" NOT NULL,
    field text NOT NULL,
    entries integer NOT NULL,
    CONSTRAINT pk_search_concepts PRIMARY KEY (token),
    CONSTRAINT ck_search_concepts_field CHECK (field IN ('NAME', 'ADDRESS', 'ORGANIZATION', 'REGION', 'SERVICE', 'KIND'))
);
COMMENT ON TABLE search_concepts IS 'Codes by which records are found in words: amenities, kinds, audiences.';
COMMENT ON COLUMN search_concepts.token IS 'The token that entries with the code have.';
COMMENT ON COLUMN search_concepts.names IS 'The words, each between line feeds, without differences of case and width.';
COMMENT ON COLUMN search_concepts.sound IS 'The reading of each, as in search entries.';
COMMENT ON COLUMN search_concepts.field IS 'The field that the code belongs to.';
COMMENT ON COLUMN search_concepts.entries IS 'Number of entries that have the token.';

-- The tokens that meet a need of a search (see SearchJson), and how many entries these have together; null where there is
-- none. Of very many, which only a beginning of one or two letters has, the most frequent ones, and `cut` says so.
CREATE FUNCTION search_tokens(need jsonb, OUT tokens integer[], OUT entries bigint, OUT cut boolean)
    LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    most CONSTANT integer := CASE WHEN need ? 'initials' THEN 1000 WHEN need ? 'word' THEN 200 ELSE 500 END;
BEGIN
    IF need ? 'from' THEN
        SELECT array_agg(found.token), sum(found.entries) INTO tokens, entries
        FROM (SELECT DISTINCT term.entries, term.token FROM search_terms term
            WHERE term.token BETWEEN (need ->> 'from')::integer AND (need ->> 'to')::integer ORDER BY term.entries DESC, term.token LIMIT most) found;
    ELSIF need ? 'word' THEN
        SELECT array_agg(found.token), sum(found.entries) INTO tokens, entries
        FROM (SELECT term.entries, term.token FROM search_terms term
            WHERE term.reading >= need ->> 'word' AND term.reading < need ->> 'above' AND term.initials = '' ORDER BY term.entries DESC, term.token LIMIT most) found;
    ELSIF need ? 'syllable' THEN
        SELECT array_agg(found.token), sum(found.entries) INTO tokens, entries
        FROM (SELECT DISTINCT term.entries, term.token FROM search_terms term
            WHERE term.reading >= need ->> 'syllable' AND term.reading < need ->> 'above' AND term.initials <> '' ORDER BY term.entries DESC, term.token LIMIT most) found;
    ELSE
        SELECT array_agg(found.token), sum(found.entries) INTO tokens, entries
        FROM (SELECT DISTINCT term.entries, term.token FROM search_terms term
            WHERE term.initials = need ->> 'initials' AND term.reading LIKE need ->> 'like' ORDER BY term.entries DESC, term.token LIMIT most) found;
    END IF;
    cut := cardinality(tokens) >= most;
END
$$;
COMMENT ON FUNCTION search_tokens(jsonb) IS 'The tokens that meet a need of a search, and how many entries they have together.';

-- What a word of a search means: the conditions that it is in the names, or elsewhere, and those that the index answers, with
-- the entries that these leave at most. No such condition: nothing can match.
CREATE FUNCTION search_word(word jsonb, names_only boolean, OUT named text, OUT elsewhere text, OUT probes text[], OUT start integer[], OUT entries bigint, OUT cut boolean)
    LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    concepts integer[];
    concept_entries bigint;
    best integer[];
    path_count integer;
BEGIN
    SELECT coalesce(array_agg(concept.token), '{}'), coalesce(sum(concept.entries), 0) INTO concepts, concept_entries
    FROM search_concepts concept
    WHERE NOT names_only AND (concept.names LIKE word ->> 'text' OR concept.sound ~ (word ->> 'sound'));

    WITH part AS MATERIALIZED (
        SELECT path.number AS path, (path.value ->> 'details')::boolean AND NOT names_only AS in_details, need.number, met.tokens, met.entries, met.cut
        FROM jsonb_array_elements(word -> 'paths') WITH ORDINALITY path(value, number),
            jsonb_array_elements(path.value -> 'needs') WITH ORDINALITY need(value, number),
            search_tokens(need.value) met
    ), living AS MATERIALIZED (
        SELECT part.* FROM part WHERE part.path NOT IN (SELECT dead.path FROM part dead WHERE dead.tokens IS NULL)
    ), rare AS (
        SELECT DISTINCT ON (living.path) living.tokens, living.entries FROM living ORDER BY living.path, living.entries
    )
    SELECT
        (SELECT string_agg(format('(%s)', joined.conditions), ' OR ')
            FROM (SELECT string_agg(format('tokens && %L', living.tokens), ' AND ' ORDER BY living.entries) AS conditions FROM living WHERE living.in_details GROUP BY living.path) joined),
        (SELECT array_agg(DISTINCT token.value) FROM rare, unnest(rare.tokens) token(value)),
        (SELECT sum(rare.entries) FROM rare) + concept_entries,
        (SELECT count(DISTINCT living.path) FROM living),
        (SELECT array_agg(format('tokens && %L', few.tokens)) FROM (SELECT living.tokens FROM living ORDER BY living.entries LIMIT 3) few),
        (SELECT array_agg(DISTINCT token.value # 32768) FROM living, unnest(living.tokens) token(value) WHERE living.number = 1),
        coalesce((SELECT bool_or(living.cut) FROM living), false)
    INTO elsewhere, best, entries, path_count, probes, start, cut;

    IF best IS NULL AND concepts = '{}' THEN
        probes := NULL;
        RETURN;
    END IF;
    IF path_count <> 1 OR concepts <> '{}' THEN
        probes := ARRAY[format('tokens && %L', coalesce(best, '{}') || concepts)];
    END IF;
    entries := coalesce(entries, concept_entries);
    named := concat_ws(' OR ', format('names LIKE %L', word ->> 'text'), CASE WHEN word ->> 'sound' IS NOT NULL THEN format('sound ~ %L', word ->> 'sound') END);
    elsewhere := nullif(concat_ws(' OR ', CASE WHEN concepts <> '{}' THEN format('tokens && %L', concepts) END, elsewhere), '');
END
$$;
COMMENT ON FUNCTION search_word(jsonb, boolean) IS 'What a word of a search means: the conditions on an entry.';

-- The records that match a search, the best of them surely among them; a record may come twice.
--
-- A search that few entries can match is answered whole. One that many match (a single character, the first letters of a
-- syllable) is answered from a sample: every entry is by its key in none or some of eight samples, one in 4 to the nth. The
-- sparsest sample that gives enough is taken, besides the entries with a name that is the text or begins with it, and, with
-- a point, those nearest to it. So the work is bounded, whatever is typed; `cut` says that there are more.
CREATE FUNCTION search_matches(query jsonb, near geography)
    RETURNS TABLE (subject_type text, subject_slug text, title text, tier integer, name_length integer, distance double precision, cut boolean)
    LANGUAGE plpgsql STABLE
    -- The index is right for every search; to guess how many rows have some token, the planner has too little to go by.
    SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
    names_only CONSTANT boolean := (query ->> 'names')::boolean;
    enough CONSTANT integer := CASE WHEN names_only THEN 50 ELSE 100 END;
    item jsonb;
    word record;
    named text;
    elsewhere text;
    probes text[];
    start integer[];
    entries bigint;
    all_entries bigint;
    chosen text;
    condition text;
    spare text[];
    spare_entries bigint;
    capped boolean;
    sample integer := 0;
    found bigint;
BEGIN
    FOR item IN SELECT each.value FROM jsonb_array_elements(query -> 'words') each(value) LOOP
        SELECT * INTO word FROM search_word(item, names_only);
        IF word.probes IS NULL THEN
            RETURN;
        END IF;
        IF named IS NULL AND (item ->> 'starts')::boolean THEN
            start := word.start;
        END IF;
        named := concat_ws(' AND ', named, format('(%s)', word.named));
        elsewhere := concat_ws(' AND ', elsewhere, format('(%s)', concat_ws(' OR ', word.named, word.elsewhere)));
        -- What stands for too much is better left to the comparison, unless there is nothing else.
        IF word.cut THEN
            spare := spare || word.probes;
            spare_entries := least(spare_entries, word.entries);
        ELSE
            probes := probes || word.probes;
            entries := least(entries, word.entries);
        END IF;
    END LOOP;
    capped := probes IS NULL;
    IF capped THEN
        probes := spare;
        entries := spare_entries;
    END IF;
    IF query ? 'kinds' THEN
        probes := format('tokens && %L', ARRAY(SELECT kind::integer FROM jsonb_array_elements_text(query -> 'kinds') kind)) || probes;
        entries := least(entries, (SELECT coalesce(sum(concept.entries), 0) FROM search_concepts concept JOIN jsonb_array_elements_text(query -> 'kinds') kind ON concept.token = kind::integer));
    END IF;
    -- Readings are compared once: of a single word, the whole is the word.
    IF jsonb_array_length(query -> 'words') = 1 AND query ->> 'spoken' IS NOT NULL THEN
        named := format('names LIKE %L OR place > 0', query #>> '{words,0,text}');
        elsewhere := concat_ws(' OR ', named, word.elsewhere);
    END IF;

    chosen := format(
        $sql$SELECT subject_type, subject_slug, split_part(coalesce(titles, names), E'\n', 2),
            CASE WHEN NOT coalesce(named, false) THEN 4
                WHEN names LIKE %L THEN 1
                WHEN coalesce(substr(sound, place, 1) = E'\n', false) THEN CASE WHEN sound ~ %L THEN 1 ELSE 2 END
                WHEN names LIKE %L THEN 2 ELSE 3 END,
            name_length, %s, $1 FROM $sql$,
        format(E'%%\n%s\n%%', query ->> 'literal'),
        '\n' || (query ->> 'spoken') || '\n',
        format(E'%%\n%s%%', query ->> 'literal'),
        CASE WHEN near IS NULL THEN 'NULL::double precision' ELSE 'ST_Distance(location, $2)' END);
    condition := format(
        $sql$ CROSS JOIN LATERAL (SELECT %s AS place OFFSET 0) spoken CROSS JOIN LATERAL (SELECT %s AS named OFFSET 0) compared WHERE %s AND (%s) $sql$,
        CASE WHEN query ->> 'spoken' IS NULL THEN '0' ELSE format('regexp_instr(sound, %L)', '[\n ]' || (query ->> 'spoken')) END,
        named,
        array_to_string(probes[1:6], ' AND '),
        CASE WHEN names_only THEN 'named' ELSE concat_ws(' OR ', 'named', elsewhere) END);

    WHILE sample < 8 AND entries >> (2 * (sample + 1)) >= enough + enough / 4 LOOP
        sample := sample + 1;
    END LOOP;
    LOOP
        RETURN QUERY EXECUTE chosen || 'search_entries' || condition || CASE WHEN sample > 0 THEN format('AND tokens @> ''{%s}'' ', sample) ELSE '' END || 'LIMIT 20000'
            USING sample > 0 OR capped, near;
        GET DIAGNOSTICS found = ROW_COUNT;
        EXIT WHEN sample = 0 OR found >= enough;
        sample := sample - 1;
    END LOOP;
    IF sample = 0 THEN
        RETURN;
    END IF;

    IF near IS NOT NULL THEN
        SELECT sum(concept.entries) INTO all_entries FROM search_concepts concept WHERE concept.names = '';
        -- Where one in fifty matches, the nearest are met soon; else all matches are few enough to measure.
        IF (found << (2 * sample)) * 50 < all_entries THEN
            RETURN QUERY EXECUTE chosen || 'search_entries' || condition || 'LIMIT 20000' USING capped, near;
            RETURN;
        END IF;
        RETURN QUERY EXECUTE chosen
            || '(SELECT search_entries.* FROM stations JOIN search_entries ON subject_type = ''STATION'' AND subject_slug = slug ORDER BY stations.location <-> $2 LIMIT 5000) entry'
            || condition || format('LIMIT %s', enough)
            USING true, near;
    END IF;

    RETURN QUERY EXECUTE chosen || 'search_entries' || condition || format('AND tokens @> ''{%s}'' LIMIT 1000', query ->> 'whole') USING NULL::boolean, near;
    LOOP
        EXIT WHEN start IS NULL;
        RETURN QUERY EXECUTE chosen || 'search_entries' || condition || format('AND tokens && %L ', start) || CASE WHEN sample > 0 THEN format('AND tokens @> ''{%s}'' ', sample) ELSE '' END || 'LIMIT 20000'
            USING NULL::boolean, near;
        GET DIAGNOSTICS found = ROW_COUNT;
        EXIT WHEN sample = 0 OR found >= enough;
        sample := sample - 1;
    END LOOP;
END
$$;
COMMENT ON FUNCTION search_matches(jsonb, geography) IS 'The records that match a search, the best of them surely among them; a record may come twice.';

-- Where in a record each word of a search was found: the field, its text, and the characters of it, from 0; nulls where the
-- word was found by its reading in a text whose readings are not kept.
CREATE FUNCTION search_highlights(query jsonb, kind text, slug text)
    RETURNS TABLE (word text, field text, text text, first integer, length integer)
    LANGUAGE sql STABLE
AS $$
    SELECT item.value ->> 'word', place.field, place.text, place.first, place.length
    FROM search_entries entry
    CROSS JOIN jsonb_array_elements(query -> 'words') WITH ORDINALITY item(value, number)
    CROSS JOIN LATERAL (
        SELECT 1 AS choice, 'NAME' AS field, title.line AS text, strpos(name.line, item.value ->> 'word') - 1 AS first, char_length(item.value ->> 'word') AS length, name.number AS line
        FROM unnest(string_to_array(entry.names, E'\n')) WITH ORDINALITY name(line, number)
        JOIN unnest(string_to_array(coalesce(entry.titles, entry.names), E'\n')) WITH ORDINALITY title(line, number) USING (number)
        WHERE strpos(name.line, item.value ->> 'word') > 0
        UNION ALL
        SELECT 2, 'NAME', title.line, regexp_count(left(' ' || sound.line, regexp_instr(' ' || sound.line, item.value ->> 'sound')), ' ') - 1, regexp_count(regexp_substr(' ' || sound.line, item.value ->> 'sound'), ' '), sound.number
        FROM unnest(string_to_array(entry.sound, E'\n')) WITH ORDINALITY sound(line, number)
        JOIN unnest(string_to_array(coalesce(entry.titles, entry.names), E'\n')) WITH ORDINALITY title(line, number) USING (number)
        WHERE ' ' || sound.line ~ (item.value ->> 'sound')
        UNION ALL
        SELECT 3, CASE left(detail.line, 1) WHEN 'A' THEN 'ADDRESS' WHEN 'O' THEN 'ORGANIZATION' WHEN 'R' THEN 'REGION' ELSE 'SERVICE' END, substr(detail.line, 2), strpos(lower(substr(detail.line, 2)), item.value ->> 'word') - 1, char_length(item.value ->> 'word'), detail.number
        FROM unnest(string_to_array(entry.details, E'\n')) WITH ORDINALITY detail(line, number)
        WHERE strpos(lower(substr(detail.line, 2)), item.value ->> 'word') > 0
        UNION ALL
        SELECT 4, concept.field, split_part(concept.names, E'\n', 2), nullif(strpos(split_part(concept.names, E'\n', 2), item.value ->> 'word'), 0) - 1, CASE WHEN strpos(split_part(concept.names, E'\n', 2), item.value ->> 'word') > 0 THEN char_length(item.value ->> 'word') END, concept.token
        FROM search_concepts concept
        WHERE concept.token = ANY (entry.tokens) AND (concept.names LIKE item.value ->> 'text' OR concept.sound ~ (item.value ->> 'sound'))
        UNION ALL
        SELECT 5, CASE left(detail.line, 1) WHEN 'A' THEN 'ADDRESS' WHEN 'O' THEN 'ORGANIZATION' WHEN 'R' THEN 'REGION' ELSE 'SERVICE' END, substr(detail.line, 2), NULL, NULL, detail.number
        FROM unnest(string_to_array(entry.details, E'\n')) WITH ORDINALITY detail(line, number),
            jsonb_array_elements(item.value -> 'paths') path(value), search_tokens(path.value #> '{needs,0}') met, unnest(met.tokens) token(value)
        WHERE (path.value ->> 'details')::boolean AND token.value = ANY (entry.tokens) AND token.value & 65535 <> 8192
            AND strpos(detail.line, chr(token.value >> 16 & 65535) || chr(token.value & 65535)) > 0
        ORDER BY choice, line
        LIMIT 1
    ) place
    WHERE entry.subject_type = kind AND entry.subject_slug = slug
    ORDER BY item.number
$$;
COMMENT ON FUNCTION search_highlights(jsonb, text, text) IS 'Where in a record each word of a search was found.';

-- The server's role reads and does nothing else.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'openunion_reader') THEN
        GRANT SELECT ON search_entries, search_terms, search_concepts TO openunion_reader;
    END IF;
END
$$;
