-- The past is read from what was before the changes of later revisions. The first revision only adds.
CREATE INDEX ix_changes_table_name_row_key_revision_number ON changes (table_name, row_key, revision_number) WHERE revision_number > 1;
