-- Which registers hold the keys of personal data. Its SQLite twin has the same tables and columns; a test compares them.

-- `public_key` is the register's own (X25519), whose other half never leaves its keychain. `proof` is made with the
-- vault's key `generation`: a row that somebody writes who does not hold that key proves nothing and is given no key.
-- `enrolled_by` is nobody for a register that held the key before there were rows; `expelled_at` is 0 for those that
-- belong.
CREATE TABLE register_keys (
    tenant_id UUID NOT NULL,
    register_id UUID NOT NULL,
    public_key BYTEA NOT NULL,
    generation BIGINT NOT NULL,
    proof BYTEA NOT NULL,
    enrolled_by UUID,
    enrolled_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expelled_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, register_id)
);

-- Who asks for the keys. `tries` are the codes that were typed for it and not known to be right.
CREATE TABLE register_requests (
    tenant_id UUID NOT NULL,
    register_id UUID NOT NULL,
    public_key BYTEA NOT NULL,
    requested_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, register_id)
);

-- The vault's keys, each wrapped for one register: `once` is the public half of the pair it was wrapped with.
CREATE TABLE register_shares (
    tenant_id UUID NOT NULL,
    register_id UUID NOT NULL,
    generation BIGINT NOT NULL,
    once BYTEA NOT NULL,
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, register_id, generation),
    FOREIGN KEY (tenant_id, generation) REFERENCES vault_keys (tenant_id, generation)
);

-- Who is expelled is signed out everywhere.
CREATE INDEX token_families_open_register ON token_families (tenant_id, register_id) WHERE ended_at = 0;

-- That a register held the keys is never forgotten, also when it was expelled.
CREATE TRIGGER register_keys_remain BEFORE DELETE OR TRUNCATE ON register_keys
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
