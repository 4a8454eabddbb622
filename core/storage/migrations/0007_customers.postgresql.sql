-- Customers. Its SQLite twin has the same tables and columns; a test compares them.

-- Values are sealed, each with the customer's own key, and NULL where there is none. Whoever was merged leads to who
-- was kept; whoever was erased keeps nothing but the row.
CREATE TABLE customers (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT COLLATE "C",
    cpf TEXT COLLATE "C",
    cnpj TEXT COLLATE "C",
    other_ids TEXT COLLATE "C",
    birth_date TEXT COLLATE "C",
    email TEXT COLLATE "C",
    phone TEXT COLLATE "C",
    address TEXT COLLATE "C",
    handle TEXT COLLATE "C",
    language TEXT COLLATE "C",
    notes TEXT COLLATE "C",
    merged_into UUID,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    erased_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, merged_into) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX customers_list ON customers (tenant_id, id) WHERE merged_into IS NULL AND erased_at = 0;
CREATE INDEX customers_seen ON customers (tenant_id, seen_at, id) WHERE merged_into IS NULL AND erased_at = 0;
CREATE INDEX customers_members ON customers (tenant_id, merged_into, id) WHERE merged_into IS NOT NULL;

-- By what customers are found: keyed hashes of normalised values, two bytes of those of names. What is not shared
-- belongs to one customer only, whoever adds another at the same moment.
CREATE TABLE customer_index (
    tenant_id UUID NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('cpf', 'cnpj', 'other_id', 'email', 'phone', 'handle', 'word', 'start')),
    mac BYTEA NOT NULL,
    customer_id UUID NOT NULL,
    shared BIGINT NOT NULL CHECK (shared IN (0, 1)),
    PRIMARY KEY (tenant_id, kind, mac, customer_id),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX customer_index_one ON customer_index (tenant_id, kind, mac) WHERE shared = 0;
CREATE INDEX customer_index_customer ON customer_index (tenant_id, customer_id);

-- The trace of a merge: both ids lead to one person from then on.
CREATE TABLE customer_merges (
    tenant_id UUID NOT NULL,
    gone_id UUID NOT NULL,
    kept_id UUID NOT NULL,
    person_id UUID,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, gone_id),
    FOREIGN KEY (tenant_id, gone_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, kept_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX customer_merges_kept ON customer_merges (tenant_id, kept_id);

-- The text is sealed, and NULL once the customer was erased; that and when they agreed stays.
CREATE TABLE customer_consents (
    tenant_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    id UUID NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    text_version TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C",
    recorder_id UUID,
    given_at BIGINT NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, customer_id, id),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- Who a ticket is for, where somebody said so.
ALTER TABLE tickets ADD COLUMN customer_id UUID;
CREATE INDEX tickets_customer ON tickets (tenant_id, customer_id, id) WHERE customer_id IS NOT NULL;

CREATE TRIGGER customers_version BEFORE UPDATE OF version ON customers
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER customers_first_version AFTER INSERT ON customers
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER customers_remain BEFORE DELETE OR TRUNCATE ON customers
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
-- What was erased stays erased.
CREATE TRIGGER customers_erased BEFORE UPDATE ON customers
    FOR EACH ROW WHEN (OLD.erased_at <> 0) EXECUTE FUNCTION balcao_append_only();
CREATE TRIGGER customer_merges_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_merges
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
CREATE TRIGGER customer_consents_remain BEFORE DELETE OR TRUNCATE ON customer_consents
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
