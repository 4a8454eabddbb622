-- People, roles, PINs and sessions. Its PostgreSQL twin has the same tables and columns; a test compares them.

-- Whoever worked here before had every right: the administrators' role, which is the same in each organisation and
-- need not be stored.
ALTER TABLE people ADD COLUMN role_id TEXT NOT NULL DEFAULT 'b0a1c400-0000-7000-8001-000000000004';
ALTER TABLE people ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE people DROP COLUMN capabilities;

-- Only the roles that somebody made or changed. The bits of capabilities are never given another meaning.
CREATE TABLE roles (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    capabilities INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE credentials (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pin')),
    hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    PRIMARY KEY (tenant_id, person_id, kind),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The wrong tries at a register: one row per person who was tried there, and one of the register itself, whose
-- person_id is all zeros.
CREATE TABLE sign_in_tries (
    tenant_id TEXT NOT NULL,
    register_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    wrong INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, register_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    register_id TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    locked_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    ending TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX sessions_open ON sessions (tenant_id, register_id) WHERE ended_at = 0;
CREATE INDEX sessions_open_person ON sessions (tenant_id, person_id) WHERE ended_at = 0;
CREATE INDEX sessions_last ON sessions (tenant_id, register_id, person_id, started_at);

CREATE TRIGGER people_version BEFORE UPDATE OF version ON people
WHEN NEW.version <> OLD.version + 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER people_first_version AFTER INSERT ON people
WHEN NEW.version <> 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER roles_version BEFORE UPDATE OF version ON roles
WHEN NEW.version <> OLD.version + 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER roles_first_version AFTER INSERT ON roles
WHEN NEW.version <> 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
