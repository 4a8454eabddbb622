-- Customers. Its PostgreSQL twin has the same tables and columns; a test compares them.

-- Values are sealed, each with the customer's own key, and NULL where there is none. Whoever was merged leads to who
-- was kept; whoever was erased keeps nothing but the row.
CREATE TABLE customers (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    cpf TEXT,
    cnpj TEXT,
    other_ids TEXT,
    birth_date TEXT,
    email TEXT,
    phone TEXT,
    address TEXT,
    handle TEXT,
    language TEXT,
    notes TEXT,
    merged_into TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    erased_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, merged_into) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX customers_list ON customers (tenant_id, id) WHERE merged_into IS NULL AND erased_at = 0;
CREATE INDEX customers_seen ON customers (tenant_id, seen_at, id) WHERE merged_into IS NULL AND erased_at = 0;
CREATE INDEX customers_members ON customers (tenant_id, merged_into, id) WHERE merged_into IS NOT NULL;

-- By what customers are found: keyed hashes of normalised values, two bytes of those of names. What is not shared
-- belongs to one customer only, whoever adds another at the same moment.
CREATE TABLE customer_index (
    tenant_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('cpf', 'cnpj', 'other_id', 'email', 'phone', 'handle', 'word', 'start')),
    mac BLOB NOT NULL,
    customer_id TEXT NOT NULL,
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    PRIMARY KEY (tenant_id, kind, mac, customer_id),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX customer_index_one ON customer_index (tenant_id, kind, mac) WHERE shared = 0;
CREATE INDEX customer_index_customer ON customer_index (tenant_id, customer_id);

-- The trace of a merge: both ids lead to one person from then on.
CREATE TABLE customer_merges (
    tenant_id TEXT NOT NULL,
    gone_id TEXT NOT NULL,
    kept_id TEXT NOT NULL,
    person_id TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, gone_id),
    FOREIGN KEY (tenant_id, gone_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, kept_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX customer_merges_kept ON customer_merges (tenant_id, kept_id);

-- The text is sealed, and NULL once the customer was erased; that and when they agreed stays.
CREATE TABLE customer_consents (
    tenant_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    text_version TEXT NOT NULL,
    text TEXT,
    recorder_id TEXT,
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, customer_id, id),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Who a ticket is for, where somebody said so.
ALTER TABLE tickets ADD COLUMN customer_id TEXT;
CREATE INDEX tickets_customer ON tickets (tenant_id, customer_id, id) WHERE customer_id IS NOT NULL;

CREATE TRIGGER customers_version BEFORE UPDATE OF version ON customers
WHEN NEW.version <> OLD.version + 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER customers_first_version AFTER INSERT ON customers
WHEN NEW.version <> 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER customers_remain BEFORE DELETE ON customers
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
-- What was erased stays erased.
CREATE TRIGGER customers_erased BEFORE UPDATE ON customers
WHEN OLD.erased_at <> 0
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER customer_merges_stay BEFORE UPDATE ON customer_merges
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER customer_merges_remain BEFORE DELETE ON customer_merges
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER customer_consents_remain BEFORE DELETE ON customer_consents
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
