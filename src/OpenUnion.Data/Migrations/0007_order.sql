-- Indexes for the orders in which lists are read page by page. An order ends with the key, so the key ends the index; an
-- index is read in both directions. Texts and codes are ordered by byte, so the index says so where the column does not.

-- By name, and by kind with the newest first.
CREATE INDEX ix_stations_name_slug ON stations (name COLLATE "C", slug);
CREATE INDEX ix_stations_kind_opened_on_slug ON stations (kind COLLATE "C", opened_on DESC, slug DESC);
CREATE INDEX ix_stations_opened_on_slug ON stations (opened_on, slug);

-- By the name of the region: regions in order, then the stations of each.
CREATE INDEX ix_regions_name_code ON regions (name COLLATE "C", code);

-- The stations of a region, those of an organization and the citations of a source, ordered by key. They serve the references too.
CREATE INDEX ix_stations_region_code_slug ON stations (region_code, slug);
DROP INDEX ix_stations_region_code;
CREATE INDEX ix_stations_operator_slug_slug ON stations (operator_slug, slug);
DROP INDEX ix_stations_operator_slug;
CREATE INDEX ix_citations_source_slug_subject_type_subject_slug_field ON citations (source_slug, subject_type, subject_slug, field);
DROP INDEX ix_citations_source_slug;
