-- Refresh tokens. Its SQLite twin has the same tables and columns; a test compares them.

-- All that came from one sign-in. `generation` is that of the token which is good now.
CREATE TABLE token_families (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    register_id UUID NOT NULL,
    started_at BIGINT NOT NULL,
    pin_changed_at BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    rotated_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    ending TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX token_families_open ON token_families (tenant_id, person_id) WHERE ended_at = 0;
CREATE INDEX token_families_expiry ON token_families (tenant_id, expires_at);

-- Each by its hash, once for each generation of its family: of one token come no two.
CREATE TABLE refresh_tokens (
    tenant_id UUID NOT NULL,
    family_id UUID NOT NULL,
    generation BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    key_id TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, family_id, generation),
    FOREIGN KEY (tenant_id, family_id) REFERENCES token_families (tenant_id, id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX refresh_tokens_hash ON refresh_tokens (tenant_id, hash);
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (tenant_id, expires_at);
