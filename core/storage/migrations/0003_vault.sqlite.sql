-- The keys of personal data. Its PostgreSQL twin has the same tables and columns; a test compares them.

-- The keys that wrap keys: where each is kept and how to recognise it. None of them is here.
CREATE TABLE vault_keys (
    tenant_id TEXT NOT NULL,
    generation INTEGER NOT NULL CHECK (generation >= 1),
    secret TEXT NOT NULL,
    key_check BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    retired_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, generation)
) STRICT, WITHOUT ROWID;

-- One key per person, wrapped; the organisation's own has a subject of zeros. A destroyed one leaves its row, so that
-- none is made a second time.
CREATE TABLE data_keys (
    tenant_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    id TEXT NOT NULL,
    generation INTEGER,
    wrapped BLOB,
    created_at INTEGER NOT NULL,
    destroyed_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, subject_id),
    FOREIGN KEY (tenant_id, generation) REFERENCES vault_keys (tenant_id, generation),
    CHECK ((wrapped IS NULL) = (destroyed_at <> 0) AND (wrapped IS NULL) = (generation IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX data_keys_generation ON data_keys (tenant_id, generation, subject_id) WHERE generation IS NOT NULL;

CREATE TRIGGER vault_keys_remain BEFORE DELETE ON vault_keys
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER data_keys_remain BEFORE DELETE ON data_keys
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
-- What was destroyed stays destroyed.
CREATE TRIGGER data_keys_destroyed BEFORE UPDATE ON data_keys
WHEN OLD.destroyed_at <> 0
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
