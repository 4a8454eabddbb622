-- Which registers hold the keys of personal data. Its PostgreSQL twin has the same tables and columns; a test compares
-- them.

-- `public_key` is the register's own (X25519), whose other half never leaves its keychain. `proof` is made with the
-- vault's key `generation`: a row that somebody writes who does not hold that key proves nothing and is given no key.
-- `enrolled_by` is nobody for a register that held the key before there were rows; `expelled_at` is 0 for those that
-- belong.
CREATE TABLE register_keys (
    tenant_id TEXT NOT NULL,
    register_id TEXT NOT NULL,
    public_key BLOB NOT NULL,
    generation INTEGER NOT NULL,
    proof BLOB NOT NULL,
    enrolled_by TEXT,
    enrolled_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expelled_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, register_id)
) STRICT, WITHOUT ROWID;

-- Who asks for the keys. `tries` are the codes that were typed for it and not known to be right.
CREATE TABLE register_requests (
    tenant_id TEXT NOT NULL,
    register_id TEXT NOT NULL,
    public_key BLOB NOT NULL,
    requested_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, register_id)
) STRICT, WITHOUT ROWID;

-- The vault's keys, each wrapped for one register: `once` is the public half of the pair it was wrapped with.
CREATE TABLE register_shares (
    tenant_id TEXT NOT NULL,
    register_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    once BLOB NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (tenant_id, register_id, generation),
    FOREIGN KEY (tenant_id, generation) REFERENCES vault_keys (tenant_id, generation)
) STRICT, WITHOUT ROWID;

-- Who is expelled is signed out everywhere.
CREATE INDEX token_families_open_register ON token_families (tenant_id, register_id) WHERE ended_at = 0;

-- That a register held the keys is never forgotten, also when it was expelled.
CREATE TRIGGER register_keys_remain BEFORE DELETE ON register_keys
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
