-- Holidays, and opening hours written out. A test holds this script and the EF Core model together.

DROP INDEX ix_stations_open_minutes;
ALTER TABLE stations DROP COLUMN open_minutes;
ALTER TABLE stations ALTER COLUMN opening_hours TYPE text COLLATE "C";
ALTER TABLE charity_services ALTER COLUMN opening_hours TYPE text COLLATE "C";
CREATE INDEX ix_stations_opening_hours ON stations (opening_hours);

ALTER TABLE sources DROP CONSTRAINT ck_sources_kind;
ALTER TABLE sources ADD CONSTRAINT ck_sources_kind CHECK (kind IN ('NEWS', 'FEATURE', 'PHOTO', 'CASE_STUDY', 'COLUMN_NOTE', 'NOTICE', 'DATASET'));

CREATE TABLE holidays (
    date date NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    source_slug text COLLATE "C" NOT NULL,
    CONSTRAINT pk_holidays PRIMARY KEY (date),
    CONSTRAINT ck_holidays_kind CHECK (kind IN ('HOLIDAY', 'WORKDAY')),
    CONSTRAINT fk_holidays_source_slug FOREIGN KEY (source_slug) REFERENCES sources (slug)
);
COMMENT ON TABLE holidays IS 'Public holidays and make-up workdays (调休), as the yearly notice of the State Council sets them.';
COMMENT ON COLUMN holidays.date IS 'The day, in Shanghai.';
COMMENT ON COLUMN holidays.kind IS 'Whether it is off or worked.';
COMMENT ON COLUMN holidays.name IS 'Chinese name of the holiday, of a make-up workday the one that it makes up for.';
COMMENT ON COLUMN holidays.source_slug IS 'The notice that sets it.';
CREATE INDEX ix_holidays_source_slug ON holidays (source_slug);

CREATE TABLE schedules (
    opening_hours text COLLATE "C" NOT NULL,
    basis bigint NOT NULL,
    weeks integer[] NOT NULL,
    kinds integer[] NOT NULL,
    minutes integer[] NOT NULL,
    states smallint[] NOT NULL,
    CONSTRAINT pk_schedules PRIMARY KEY (opening_hours)
);
COMMENT ON TABLE schedules IS 'What each text of opening hours says of every minute; from the texts and the holidays.';
COMMENT ON COLUMN schedules.opening_hours IS 'Key: the text; empty for hours that are not known.';
COMMENT ON COLUMN schedules.basis IS 'Digest of the program''s rules and the holidays from which the row follows.';
COMMENT ON COLUMN schedules.weeks IS 'Weeks in which a run of like weeks begins, ascending from 0, the week of Monday 1999-12-27 in Shanghai.';
COMMENT ON COLUMN schedules.kinds IS 'The kind of the weeks of each run, from 0.';
COMMENT ON COLUMN schedules.minutes IS 'Where a state begins: kind * 10080 + minute of the week, ascending; each kind has its minute 0.';
COMMENT ON COLUMN schedules.states IS 'The state from each of these minutes on: 0 closed, 1 open, 2 unknown.';
-- Seasons make rows of some thousand bytes. They stay whole in their page, because each lookup reads all of a row.
ALTER TABLE schedules SET (toast_tuple_target = 8160);

-- The state at a minute, counted from Monday 1999-12-27T00:00 in Shanghai. One expression, so that it is inlined.
CREATE FUNCTION hours_state(schedule schedules, at integer) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (schedule).states[width_bucket((schedule).kinds[width_bucket(at / 10080, (schedule).weeks)] * 10080 + at % 10080, (schedule).minutes)];

-- Whether the state at a minute is the one asked for. CASE keeps the planner from taking the comparison for one that
-- hardly any row passes; half of them is nearer the truth, and nearest-first queries depend on it.
CREATE FUNCTION hours_are(schedule schedules, wanted integer, at integer) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE hours_state(schedule, at) WHEN wanted THEN true ELSE false END;

-- The first minute after another, within 366 days, at which the state turns to the one asked for; NULL if there is none.
CREATE FUNCTION hours_turn(schedule schedules, wanted integer, at integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    this_week CONSTANT integer := at / 10080;
    until CONSTANT integer := at + 366 * 1440;
    week integer := this_week;
    run integer;
    kind integer;
    place integer;
    minute integer;
BEGIN
    WHILE week <= until / 10080 LOOP
        run := width_bucket(week, schedule.weeks);
        kind := schedule.kinds[run] * 10080;
        place := 1 + width_bucket(kind + CASE WHEN week = this_week THEN at % 10080 ELSE -1 END, schedule.minutes);
        WHILE schedule.minutes[place] < kind + 10080 LOOP
            minute := week * 10080 + schedule.minutes[place] - kind;
            -- A week begins with a state, which need not be a turn.
            IF schedule.states[place] = wanted AND (schedule.minutes[place] > kind OR hours_state(schedule, minute - 1) <> wanted) THEN
                RETURN CASE WHEN minute <= until THEN minute END;
            END IF;
            place := place + 1;
        END LOOP;
        -- The third week of a run and those after it are like the second.
        week := CASE WHEN week > this_week AND week > schedule.weeks[run] THEN schedule.weeks[run + 1] ELSE week + 1 END;
    END LOOP;
    RETURN NULL;
END
$$;
