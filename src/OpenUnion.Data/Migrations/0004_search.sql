-- Keys in the log compare as keys do.
ALTER TABLE changes ALTER COLUMN row_key TYPE text COLLATE "C";

CREATE INDEX ix_changes_row_key_table_name ON changes (row_key, table_name)
    WHERE table_name IN ('stations', 'training_programs', 'competitions', 'charity_projects', 'organizations', 'statistics', 'regions', 'sources');
