-- E-mail and password, badges, the second step and the key for a lost administrator. Its SQLite twin has the same
-- tables and columns; a test compares them.

ALTER TABLE credentials DROP CONSTRAINT credentials_kind_check;
ALTER TABLE credentials ADD CONSTRAINT credentials_kind_check CHECK (kind IN ('pin', 'password'));

-- How somebody signs in besides the PIN. E-mail and secrets are sealed with the person's key, an empty text is none;
-- an index is a keyed hash. `totp_next` waits for its first code; `totp_step` is the last step that was used.
CREATE TABLE sign_ins (
    tenant_id UUID NOT NULL,
    person_id UUID NOT NULL,
    email TEXT COLLATE "C" NOT NULL,
    email_index BYTEA,
    badge_index BYTEA,
    totp TEXT COLLATE "C" NOT NULL,
    totp_next TEXT COLLATE "C" NOT NULL,
    totp_since BIGINT NOT NULL,
    totp_step BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((totp = '') = (totp_since = 0))
);
CREATE UNIQUE INDEX sign_ins_email ON sign_ins (tenant_id, email_index) WHERE email_index IS NOT NULL;
CREATE UNIQUE INDEX sign_ins_badge ON sign_ins (tenant_id, badge_index) WHERE badge_index IS NOT NULL;
-- A code that was used is used: the steps of one secret only go on.
CREATE TRIGGER sign_ins_step BEFORE UPDATE ON sign_ins
    FOR EACH ROW WHEN (OLD.totp <> '' AND NEW.totp = OLD.totp AND NEW.totp_step < OLD.totp_step)
    EXECUTE FUNCTION balcao_append_only();

CREATE TABLE recovery_codes (
    tenant_id UUID NOT NULL,
    person_id UUID NOT NULL,
    hash BYTEA NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, person_id, hash),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER recovery_codes_once BEFORE UPDATE ON recovery_codes
    FOR EACH ROW WHEN (OLD.used_at <> 0) EXECUTE FUNCTION balcao_append_only();

-- The newest is the one that counts, once.
CREATE TABLE recovery_keys (
    tenant_id UUID NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    hash BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, number)
);
CREATE TRIGGER recovery_keys_remain BEFORE DELETE OR TRUNCATE ON recovery_keys
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
CREATE TRIGGER recovery_keys_once BEFORE UPDATE ON recovery_keys
    FOR EACH ROW WHEN (OLD.used_at <> 0) EXECUTE FUNCTION balcao_append_only();
