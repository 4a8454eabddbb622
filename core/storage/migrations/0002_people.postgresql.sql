-- People, roles, PINs and sessions. Its SQLite twin has the same tables and columns; a test compares them.

-- Whoever worked here before had every right: the administrators' role, which is the same in each organisation and
-- need not be stored.
ALTER TABLE people ADD COLUMN role_id UUID NOT NULL DEFAULT 'b0a1c400-0000-7000-8001-000000000004';
ALTER TABLE people ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE people DROP COLUMN capabilities;

-- Only the roles that somebody made or changed. The bits of capabilities are never given another meaning.
CREATE TABLE roles (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    capabilities BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE credentials (
    tenant_id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('pin')),
    hash TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    must_change BIGINT NOT NULL CHECK (must_change IN (0, 1)),
    PRIMARY KEY (tenant_id, person_id, kind),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- The wrong tries at a register: one row per person who was tried there, and one of the register itself, whose
-- person_id is all zeros.
CREATE TABLE sign_in_tries (
    tenant_id UUID NOT NULL,
    register_id UUID NOT NULL,
    person_id UUID NOT NULL,
    wrong BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, register_id, person_id)
);

CREATE TABLE sessions (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    register_id UUID NOT NULL,
    started_at BIGINT NOT NULL,
    locked_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    ending TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX sessions_open ON sessions (tenant_id, register_id) WHERE ended_at = 0;
CREATE INDEX sessions_open_person ON sessions (tenant_id, person_id) WHERE ended_at = 0;
CREATE INDEX sessions_last ON sessions (tenant_id, register_id, person_id, started_at);

CREATE TRIGGER people_version BEFORE UPDATE OF version ON people
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER people_first_version AFTER INSERT ON people
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER roles_version BEFORE UPDATE OF version ON roles
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER roles_first_version AFTER INSERT ON roles
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
