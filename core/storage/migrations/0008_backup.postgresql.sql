-- Which backups were made, by whom, and what became of them. Its SQLite twin has the same tables and columns; a test
-- compares them.

-- `slot` is the moment the plan named, or the moment somebody asked: of the registers of one organisation one makes it.
-- `ended_at` is 0 while it is being made; an empty failure means that it was read back and kept.
CREATE TABLE backups (
    tenant_id UUID NOT NULL,
    slot BIGINT NOT NULL,
    register_id UUID NOT NULL,
    begun_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    failure TEXT NOT NULL,
    PRIMARY KEY (tenant_id, slot)
);
