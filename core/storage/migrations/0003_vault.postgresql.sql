-- The keys of personal data. Its SQLite twin has the same tables and columns; a test compares them.

-- The keys that wrap keys: where each is kept and how to recognise it. None of them is here.
CREATE TABLE vault_keys (
    tenant_id UUID NOT NULL,
    generation BIGINT NOT NULL CHECK (generation >= 1),
    secret TEXT COLLATE "C" NOT NULL,
    key_check BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, generation)
);

-- One key per person, wrapped; the organisation's own has a subject of zeros. A destroyed one leaves its row, so that
-- none is made a second time.
CREATE TABLE data_keys (
    tenant_id UUID NOT NULL,
    subject_id UUID NOT NULL,
    id UUID NOT NULL,
    generation BIGINT,
    wrapped BYTEA,
    created_at BIGINT NOT NULL,
    destroyed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, subject_id),
    FOREIGN KEY (tenant_id, generation) REFERENCES vault_keys (tenant_id, generation),
    CHECK ((wrapped IS NULL) = (destroyed_at <> 0) AND (wrapped IS NULL) = (generation IS NULL))
);
CREATE INDEX data_keys_generation ON data_keys (tenant_id, generation, subject_id) WHERE generation IS NOT NULL;

CREATE TRIGGER vault_keys_remain BEFORE DELETE OR TRUNCATE ON vault_keys
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
CREATE TRIGGER data_keys_remain BEFORE DELETE OR TRUNCATE ON data_keys
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
-- What was destroyed stays destroyed.
CREATE TRIGGER data_keys_destroyed BEFORE UPDATE ON data_keys
    FOR EACH ROW WHEN (OLD.destroyed_at <> 0) EXECUTE FUNCTION balcao_append_only();
