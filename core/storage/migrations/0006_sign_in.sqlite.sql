-- E-mail and password, badges, the second step and the key for a lost administrator. Its PostgreSQL twin has the same
-- tables and columns; a test compares them.

-- SQLite changes no CHECK: the table is made anew.
CREATE TABLE credentials_0006 (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pin', 'password')),
    hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    PRIMARY KEY (tenant_id, person_id, kind),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO credentials_0006 (tenant_id, person_id, kind, hash, changed_at, must_change)
    SELECT tenant_id, person_id, kind, hash, changed_at, must_change FROM credentials;
DROP TABLE credentials;
ALTER TABLE credentials_0006 RENAME TO credentials;

-- How somebody signs in besides the PIN. E-mail and secrets are sealed with the person's key, an empty text is none;
-- an index is a keyed hash. `totp_next` waits for its first code; `totp_step` is the last step that was used.
CREATE TABLE sign_ins (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    email TEXT NOT NULL,
    email_index BLOB,
    badge_index BLOB,
    totp TEXT NOT NULL,
    totp_next TEXT NOT NULL,
    totp_since INTEGER NOT NULL,
    totp_step INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((totp = '') = (totp_since = 0))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX sign_ins_email ON sign_ins (tenant_id, email_index) WHERE email_index IS NOT NULL;
CREATE UNIQUE INDEX sign_ins_badge ON sign_ins (tenant_id, badge_index) WHERE badge_index IS NOT NULL;
-- A code that was used is used: the steps of one secret only go on.
CREATE TRIGGER sign_ins_step BEFORE UPDATE ON sign_ins
WHEN OLD.totp <> '' AND NEW.totp = OLD.totp AND NEW.totp_step < OLD.totp_step
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;

CREATE TABLE recovery_codes (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    hash BLOB NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, person_id, hash),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TRIGGER recovery_codes_once BEFORE UPDATE ON recovery_codes
WHEN OLD.used_at <> 0
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;

-- The newest is the one that counts, once.
CREATE TABLE recovery_keys (
    tenant_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    hash BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER recovery_keys_remain BEFORE DELETE ON recovery_keys
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER recovery_keys_once BEFORE UPDATE ON recovery_keys
WHEN OLD.used_at <> 0
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
