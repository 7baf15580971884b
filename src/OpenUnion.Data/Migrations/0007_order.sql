-- Names and codes compare by the bytes of UTF-8, as keys do: the same on every machine, and an index serves orders, equality
-- and prefixes alike.
ALTER TABLE charity_projects
    ALTER COLUMN name TYPE text COLLATE "C",
    ALTER COLUMN name_basis TYPE text COLLATE "C",
    ALTER COLUMN category TYPE text COLLATE "C",
    ALTER COLUMN status TYPE text COLLATE "C",
    ALTER COLUMN budget_qualifier TYPE text COLLATE "C",
    ALTER COLUMN beneficiaries_qualifier TYPE text COLLATE "C";
ALTER TABLE regions
    ALTER COLUMN name TYPE text COLLATE "C",
    ALTER COLUMN level TYPE text COLLATE "C";
ALTER TABLE sources
    ALTER COLUMN kind TYPE text COLLATE "C";
ALTER TABLE competitions
    ALTER COLUMN name TYPE text COLLATE "C",
    ALTER COLUMN name_basis TYPE text COLLATE "C",
    ALTER COLUMN kind TYPE text COLLATE "C",
    ALTER COLUMN level TYPE text COLLATE "C",
    ALTER COLUMN status TYPE text COLLATE "C";
ALTER TABLE organizations
    ALTER COLUMN name TYPE text COLLATE "C",
    ALTER COLUMN kind TYPE text COLLATE "C",
    ALTER COLUMN level TYPE text COLLATE "C",
    ALTER COLUMN parent_basis TYPE text COLLATE "C";
ALTER TABLE changes
    ALTER COLUMN operation TYPE text COLLATE "C";
ALTER TABLE citations
    ALTER COLUMN confidence TYPE text COLLATE "C";
ALTER TABLE competition_stages
    ALTER COLUMN name TYPE text COLLATE "C";
ALTER TABLE stations
    ALTER COLUMN name TYPE text COLLATE "C",
    ALTER COLUMN name_basis TYPE text COLLATE "C",
    ALTER COLUMN kind TYPE text COLLATE "C",
    ALTER COLUMN scope TYPE text COLLATE "C",
    ALTER COLUMN status TYPE text COLLATE "C",
    ALTER COLUMN location_precision TYPE text COLLATE "C",
    ALTER COLUMN access TYPE text COLLATE "C";
ALTER TABLE training_programs
    ALTER COLUMN name TYPE text COLLATE "C",
    ALTER COLUMN name_basis TYPE text COLLATE "C",
    ALTER COLUMN kind TYPE text COLLATE "C",
    ALTER COLUMN status TYPE text COLLATE "C";
ALTER TABLE station_amenities
    ALTER COLUMN status TYPE text COLLATE "C";
ALTER TABLE statistics
    ALTER COLUMN name TYPE text COLLATE "C",
    ALTER COLUMN qualifier TYPE text COLLATE "C",
    ALTER COLUMN status TYPE text COLLATE "C";
ALTER TABLE training_intakes
    ALTER COLUMN level TYPE text COLLATE "C";
ALTER TABLE training_majors
    ALTER COLUMN level TYPE text COLLATE "C";
ALTER TABLE search_concepts
    ALTER COLUMN field TYPE text COLLATE "C";
ALTER TABLE holidays
    ALTER COLUMN kind TYPE text COLLATE "C",
    ALTER COLUMN name TYPE text COLLATE "C";

-- Indexes for the orders in which lists are read page by page. An order ends with the key, so the key ends the index; an
-- index is read in both directions.

-- Stations by name, by kind with the newest first, and by day of opening.
CREATE INDEX ix_stations_name_slug ON stations (name, slug);
CREATE INDEX ix_stations_kind_opened_on_slug ON stations (kind, opened_on DESC, slug DESC);
CREATE INDEX ix_stations_opened_on_slug ON stations (opened_on, slug);

-- Stations by the name of their region: the regions in order, then the stations of each.
CREATE INDEX ix_regions_name_code ON regions (name, code);

-- The stations of a region, those of an organization and the citations of a source, by key. They serve the references too.
CREATE INDEX ix_stations_region_code_slug ON stations (region_code, slug);
DROP INDEX ix_stations_region_code;
CREATE INDEX ix_stations_operator_slug_slug ON stations (operator_slug, slug);
DROP INDEX ix_stations_operator_slug;
CREATE INDEX ix_citations_source_slug_subject_type_subject_slug_field ON citations (source_slug, subject_type, subject_slug, field);
DROP INDEX ix_citations_source_slug;
