-- The past of one record, or of what belongs to it, is found by the record's key: the key of a row begins with it, behind its type
-- where records of every type have such rows. The first revision only adds.
CREATE INDEX ix_changes_record ON changes (table_name, split_part(row_key, ' ', 1), split_part(row_key, ' ', 2), row_key, revision_number) WHERE revision_number > 1;
DROP INDEX ix_changes_table_name_row_key_revision_number;
