-- First schema. Its SQLite twin has the same tables and columns; a test compares them.
-- Times are milliseconds since 1970 in UTC, 0 for what has not happened; flags are 0 or 1. Text is compared byte by
-- byte (collation "C"), as SQLite does it.

CREATE TABLE settings (
    tenant_id UUID NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, key)
);

CREATE TABLE people (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    capabilities BIGINT NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE registers (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    receipt_key BYTEA,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Which commands were carried out: a repeated one finds itself here and changes nothing.
CREATE TABLE commands (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE outbox (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    topic TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    payload TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE operations (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C" NOT NULL,
    name_es TEXT COLLATE "C" NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    price_kind TEXT COLLATE "C" NOT NULL CHECK (price_kind IN ('fiat', 'sat', 'open')),
    price_amount BIGINT,
    price_currency TEXT COLLATE "C",
    tax_basis_points BIGINT NOT NULL,
    tax_added BIGINT NOT NULL CHECK (tax_added IN (0, 1)),
    minimum_minor BIGINT,
    minimum_currency TEXT COLLATE "C",
    maximum_minor BIGINT,
    maximum_currency TEXT COLLATE "C",
    prefix TEXT COLLATE "C" NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX operations_code ON operations (tenant_id, code) WHERE active = 1;

-- The last number given in each series.
CREATE TABLE ticket_series (
    tenant_id UUID NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    prefix TEXT COLLATE "C" NOT NULL,
    training BIGINT NOT NULL CHECK (training IN (0, 1)),
    last_counter BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, day, prefix, training)
);

-- first_line, line_count, total_minor and sale_at are what lists show; they follow the ticket and its payments.
-- sale_at is NULL until money was asked for, then the last thing that happened to the sale.
CREATE TABLE tickets (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    prefix TEXT COLLATE "C" NOT NULL,
    counter BIGINT NOT NULL,
    training BIGINT NOT NULL CHECK (training IN (0, 1)),
    priority TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    parked BIGINT NOT NULL CHECK (parked IN (0, 1)),
    customer TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    register_id UUID,
    register_name TEXT COLLATE "C" NOT NULL,
    served_by UUID,
    served_by_name TEXT COLLATE "C" NOT NULL,
    opened_at BIGINT NOT NULL,
    called_at BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    first_line TEXT COLLATE "C" NOT NULL,
    line_count BIGINT NOT NULL,
    total_minor BIGINT NOT NULL,
    sale_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX tickets_number ON tickets (tenant_id, day, counter, prefix, training);
CREATE INDEX tickets_queue ON tickets (tenant_id, opened_at, id)
    WHERE state IN ('waiting', 'called', 'serving', 'pending_payment');
CREATE INDEX tickets_sales ON tickets (tenant_id, sale_at, id) WHERE sale_at IS NOT NULL;
-- Covers the total of a day: the table itself is not read.
CREATE INDEX tickets_day ON tickets (tenant_id, day, training, state, currency, total_minor);

CREATE TABLE ticket_lines (
    tenant_id UUID NOT NULL,
    ticket_id UUID NOT NULL,
    place BIGINT NOT NULL,
    id UUID NOT NULL,
    operation_id UUID,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    quantity BIGINT NOT NULL,
    unit_minor BIGINT NOT NULL,
    unit_sat BIGINT,
    discount_minor BIGINT NOT NULL,
    discount_reason TEXT COLLATE "C" NOT NULL,
    tax_basis_points BIGINT NOT NULL,
    tax_added BIGINT NOT NULL CHECK (tax_added IN (0, 1)),
    PRIMARY KEY (tenant_id, ticket_id, place),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- Foreign keys are checked at the end of the transaction, so the order of a batch does not matter to them.
CREATE TABLE payments (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    ticket_id UUID NOT NULL,
    register_id UUID,
    tender TEXT COLLATE "C" NOT NULL,
    intent TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    amount_minor BIGINT NOT NULL,
    covered_minor BIGINT NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    training BIGINT NOT NULL CHECK (training IN (0, 1)),
    created_at BIGINT NOT NULL,
    settled_at BIGINT NOT NULL,
    quote_minor BIGINT,
    quote_currency TEXT COLLATE "C",
    quote_msat BIGINT,
    rate_minor_per_btc BIGINT,
    rate_currency TEXT COLLATE "C",
    rate_source TEXT COLLATE "C",
    rate_at BIGINT,
    quote_valid_until BIGINT,
    backend TEXT COLLATE "C" NOT NULL,
    backend_reference TEXT COLLATE "C" NOT NULL,
    bolt11 TEXT COLLATE "C" NOT NULL,
    payment_hash BYTEA,
    preimage BYTEA,
    received_msat BIGINT NOT NULL,
    shown_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    failure_code TEXT COLLATE "C",
    failure_detail TEXT COLLATE "C",
    failure_facts TEXT COLLATE "C",
    given_minor BIGINT NOT NULL,
    given_currency TEXT COLLATE "C",
    change_minor BIGINT NOT NULL,
    change_currency TEXT COLLATE "C",
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX payments_hash ON payments (tenant_id, payment_hash);
CREATE INDEX payments_ticket ON payments (tenant_id, ticket_id, id);
CREATE INDEX payments_watched ON payments (tenant_id, backend, state, expires_at);
CREATE INDEX payments_unanswered ON payments (tenant_id, register_id) WHERE intent <> 'answered';

CREATE TABLE backend_progress (
    tenant_id UUID NOT NULL,
    backend TEXT COLLATE "C" NOT NULL,
    settle_index BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, backend)
);

CREATE TABLE tasks (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    ticket_id UUID,
    payment_id UUID,
    amount_minor BIGINT NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    msat BIGINT NOT NULL,
    training BIGINT NOT NULL CHECK (training IN (0, 1)),
    note TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    done_at BIGINT NOT NULL,
    done_by UUID,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX tasks_ticket ON tasks (tenant_id, ticket_id, id);
CREATE INDEX tasks_open ON tasks (tenant_id, created_at, id) WHERE state <> 'done';

CREATE TABLE receipts (
    tenant_id UUID NOT NULL,
    ticket_id UUID NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    payload TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, ticket_id),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX receipts_code ON receipts (tenant_id, code);

-- The ledger. A transaction's postings are written first and the transaction seals them: at that moment they must
-- sum to zero in every unit, and nothing can join them later.
CREATE TABLE ledger_transactions (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('posted', 'reserved', 'post', 'void')),
    reservation_id UUID,
    ticket_id UUID,
    payment_id UUID,
    reason TEXT COLLATE "C" NOT NULL,
    training BIGINT NOT NULL CHECK (training IN (0, 1)),
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((kind IN ('post', 'void')) = (reservation_id IS NOT NULL)),
    FOREIGN KEY (tenant_id, reservation_id) REFERENCES ledger_transactions (tenant_id, id)
        DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX ledger_reservation ON ledger_transactions (tenant_id, reservation_id);
CREATE INDEX ledger_ticket ON ledger_transactions (tenant_id, ticket_id, id) WHERE ticket_id IS NOT NULL;
CREATE INDEX ledger_payment ON ledger_transactions (tenant_id, payment_id, id) WHERE payment_id IS NOT NULL;

CREATE TABLE ledger_postings (
    tenant_id UUID NOT NULL,
    transaction_id UUID NOT NULL,
    place BIGINT NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    account_detail TEXT COLLATE "C" NOT NULL,
    amount BIGINT NOT NULL CHECK (amount <> 0),
    unit TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, transaction_id, place),
    FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transactions (tenant_id, id)
        DEFERRABLE INITIALLY DEFERRED
);

-- The journal: one chain per register, no two entries at one place.
CREATE TABLE audit_entries (
    tenant_id UUID NOT NULL,
    register_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person_id UUID,
    action TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    details TEXT COLLATE "C" NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, register_id, sequence)
);

-- A version moves by exactly one, from the one the writer read; the first is 1. Whoever writes an older one is
-- refused here, whatever the program thought.
CREATE FUNCTION balcao_version_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.version <> 1 OR TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'version_conflict' USING ERRCODE = 'BL001', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER operations_version BEFORE UPDATE OF version ON operations
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER operations_first_version AFTER INSERT ON operations
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER tickets_version BEFORE UPDATE OF version ON tickets
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER tickets_first_version AFTER INSERT ON tickets
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER payments_version BEFORE UPDATE OF version ON payments
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER payments_first_version AFTER INSERT ON payments
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER tasks_version BEFORE UPDATE OF version ON tasks
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();
CREATE TRIGGER tasks_first_version AFTER INSERT ON tasks
    FOR EACH ROW EXECUTE FUNCTION balcao_version_moved();

-- Checked when the transaction row seals its postings.
CREATE FUNCTION balcao_ledger_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ledger_postings
               WHERE tenant_id = NEW.tenant_id AND transaction_id = NEW.id
               GROUP BY unit HAVING sum(amount) <> 0)
       OR (NEW.kind = 'void') = EXISTS (SELECT 1 FROM ledger_postings
                                        WHERE tenant_id = NEW.tenant_id AND transaction_id = NEW.id) THEN
        RAISE EXCEPTION 'ledger_unbalanced' USING ERRCODE = 'BL002', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_balanced BEFORE INSERT ON ledger_transactions
    FOR EACH ROW EXECUTE FUNCTION balcao_ledger_balanced();

-- At the end of the database transaction every posting's sum is looked at again: another session may have written
-- postings for the same transaction at the same time, which no trigger could see before both were there.
CREATE FUNCTION balcao_postings_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ledger_postings
               WHERE tenant_id = NEW.tenant_id AND transaction_id = NEW.transaction_id
               GROUP BY unit HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'ledger_unbalanced' USING ERRCODE = 'BL002', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_balanced_at_end AFTER INSERT ON ledger_postings
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balcao_postings_balanced();

CREATE FUNCTION balcao_ledger_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ledger_transactions
               WHERE tenant_id = NEW.tenant_id AND id = NEW.transaction_id) THEN
        RAISE EXCEPTION 'ledger_sealed' USING ERRCODE = 'BL003', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_sealed BEFORE INSERT ON ledger_postings
    FOR EACH ROW EXECUTE FUNCTION balcao_ledger_sealed();

CREATE FUNCTION balcao_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append_only' USING ERRCODE = 'BL004', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER ledger_transactions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
CREATE TRIGGER ledger_postings_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_postings
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION balcao_append_only();
