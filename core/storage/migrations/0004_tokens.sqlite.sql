-- Refresh tokens. Its PostgreSQL twin has the same tables and columns; a test compares them.

-- All that came from one sign-in. `generation` is that of the token which is good now.
CREATE TABLE token_families (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    register_id TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    pin_changed_at INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    rotated_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    ending TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX token_families_open ON token_families (tenant_id, person_id) WHERE ended_at = 0;
CREATE INDEX token_families_expiry ON token_families (tenant_id, expires_at);

-- Each by its hash, once for each generation of its family: of one token come no two.
CREATE TABLE refresh_tokens (
    tenant_id TEXT NOT NULL,
    family_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    hash BLOB NOT NULL,
    key_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, family_id, generation),
    FOREIGN KEY (tenant_id, family_id) REFERENCES token_families (tenant_id, id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX refresh_tokens_hash ON refresh_tokens (tenant_id, hash);
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (tenant_id, expires_at);
