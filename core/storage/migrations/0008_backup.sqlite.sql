-- Which backups were made, by whom, and what became of them. Its PostgreSQL twin has the same tables and columns; a test
-- compares them.

-- `slot` is the moment the plan named, or the moment somebody asked: of the registers of one organisation one makes it.
-- `ended_at` is 0 while it is being made; an empty failure means that it was read back and kept.
CREATE TABLE backups (
    tenant_id TEXT NOT NULL,
    slot INTEGER NOT NULL,
    register_id TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    failure TEXT NOT NULL,
    PRIMARY KEY (tenant_id, slot)
) STRICT, WITHOUT ROWID;
