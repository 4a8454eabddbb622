-- First schema. Its PostgreSQL twin has the same tables and columns; a test compares them.
-- Times are milliseconds since 1970 in UTC, 0 for what has not happened; flags are 0 or 1; ids are lower-case UUIDs.

-- "BLC1": says whose database this file is.
PRAGMA application_id = 1112294193;

CREATE TABLE settings (
    tenant_id TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    capabilities INTEGER NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE registers (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    receipt_key BLOB,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

-- Which commands were carried out: a repeated one finds itself here and changes nothing.
CREATE TABLE commands (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE outbox (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE operations (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_es TEXT NOT NULL,
    category TEXT NOT NULL,
    price_kind TEXT NOT NULL CHECK (price_kind IN ('fiat', 'sat', 'open')),
    price_amount INTEGER,
    price_currency TEXT,
    tax_basis_points INTEGER NOT NULL,
    tax_added INTEGER NOT NULL CHECK (tax_added IN (0, 1)),
    minimum_minor INTEGER,
    minimum_currency TEXT,
    maximum_minor INTEGER,
    maximum_currency TEXT,
    prefix TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;
CREATE UNIQUE INDEX operations_code ON operations (tenant_id, code) WHERE active = 1;

-- The last number given in each series.
CREATE TABLE ticket_series (
    tenant_id TEXT NOT NULL,
    day TEXT NOT NULL,
    prefix TEXT NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    last_counter INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, day, prefix, training)
) STRICT, WITHOUT ROWID;

-- first_line, line_count, total_minor and sale_at are what lists show; they follow the ticket and its payments.
-- sale_at is NULL until money was asked for, then the last thing that happened to the sale.
CREATE TABLE tickets (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    prefix TEXT NOT NULL,
    counter INTEGER NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    priority TEXT NOT NULL,
    state TEXT NOT NULL,
    parked INTEGER NOT NULL CHECK (parked IN (0, 1)),
    customer TEXT NOT NULL,
    note TEXT NOT NULL,
    language TEXT NOT NULL,
    currency TEXT NOT NULL,
    register_id TEXT,
    register_name TEXT NOT NULL,
    served_by TEXT,
    served_by_name TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    called_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    first_line TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    sale_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;
CREATE UNIQUE INDEX tickets_number ON tickets (tenant_id, day, counter, prefix, training);
CREATE INDEX tickets_queue ON tickets (tenant_id, opened_at, id)
    WHERE state IN ('waiting', 'called', 'serving', 'pending_payment');
CREATE INDEX tickets_sales ON tickets (tenant_id, sale_at, id) WHERE sale_at IS NOT NULL;
-- Covers the total of a day: the table itself is not read.
CREATE INDEX tickets_day ON tickets (tenant_id, day, training, state, currency, total_minor);

CREATE TABLE ticket_lines (
    tenant_id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    operation_id TEXT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    unit_minor INTEGER NOT NULL,
    unit_sat INTEGER,
    discount_minor INTEGER NOT NULL,
    discount_reason TEXT NOT NULL,
    tax_basis_points INTEGER NOT NULL,
    tax_added INTEGER NOT NULL CHECK (tax_added IN (0, 1)),
    PRIMARY KEY (tenant_id, ticket_id, place),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Foreign keys are checked at the end of the transaction, so the order of a batch does not matter to them.
CREATE TABLE payments (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    register_id TEXT,
    tender TEXT NOT NULL,
    intent TEXT NOT NULL,
    state TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    covered_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    created_at INTEGER NOT NULL,
    settled_at INTEGER NOT NULL,
    quote_minor INTEGER,
    quote_currency TEXT,
    quote_msat INTEGER,
    rate_minor_per_btc INTEGER,
    rate_currency TEXT,
    rate_source TEXT,
    rate_at INTEGER,
    quote_valid_until INTEGER,
    backend TEXT NOT NULL,
    backend_reference TEXT NOT NULL,
    bolt11 TEXT NOT NULL,
    payment_hash BLOB,
    preimage BLOB,
    received_msat INTEGER NOT NULL,
    shown_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    failure_code TEXT,
    failure_detail TEXT,
    failure_facts TEXT,
    given_minor INTEGER NOT NULL,
    given_currency TEXT,
    change_minor INTEGER NOT NULL,
    change_currency TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX payments_hash ON payments (tenant_id, payment_hash);
CREATE INDEX payments_ticket ON payments (tenant_id, ticket_id, id);
CREATE INDEX payments_watched ON payments (tenant_id, backend, state, expires_at);
CREATE INDEX payments_unanswered ON payments (tenant_id, register_id) WHERE intent <> 'answered';

CREATE TABLE backend_progress (
    tenant_id TEXT NOT NULL,
    backend TEXT NOT NULL,
    settle_index INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, backend)
) STRICT, WITHOUT ROWID;

CREATE TABLE tasks (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    ticket_id TEXT,
    payment_id TEXT,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    msat INTEGER NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    done_at INTEGER NOT NULL,
    done_by TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX tasks_ticket ON tasks (tenant_id, ticket_id, id);
CREATE INDEX tasks_open ON tasks (tenant_id, created_at, id) WHERE state <> 'done';

CREATE TABLE receipts (
    tenant_id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    code TEXT NOT NULL,
    payload TEXT NOT NULL,
    organisation TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, ticket_id),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX receipts_code ON receipts (tenant_id, code);

-- The ledger. A transaction's postings are written first and the transaction seals them: at that moment they must
-- sum to zero in every unit, and nothing can join them later.
CREATE TABLE ledger_transactions (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('posted', 'reserved', 'post', 'void')),
    reservation_id TEXT,
    ticket_id TEXT,
    payment_id TEXT,
    reason TEXT NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((kind IN ('post', 'void')) = (reservation_id IS NOT NULL)),
    FOREIGN KEY (tenant_id, reservation_id) REFERENCES ledger_transactions (tenant_id, id)
        DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX ledger_reservation ON ledger_transactions (tenant_id, reservation_id);
CREATE INDEX ledger_ticket ON ledger_transactions (tenant_id, ticket_id, id) WHERE ticket_id IS NOT NULL;
CREATE INDEX ledger_payment ON ledger_transactions (tenant_id, payment_id, id) WHERE payment_id IS NOT NULL;

CREATE TABLE ledger_postings (
    tenant_id TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    account TEXT NOT NULL,
    account_detail TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    unit TEXT NOT NULL,
    PRIMARY KEY (tenant_id, transaction_id, place),
    FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transactions (tenant_id, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The journal: one chain per register, no two entries at one place.
CREATE TABLE audit_entries (
    tenant_id TEXT NOT NULL,
    register_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person_id TEXT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (tenant_id, register_id, sequence)
) STRICT, WITHOUT ROWID;

-- A version moves by exactly one, from the one the writer read; the first is 1. Whoever writes an older one is
-- refused here, whatever the program thought.
CREATE TRIGGER operations_version BEFORE UPDATE OF version ON operations
WHEN NEW.version <> OLD.version + 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER operations_first_version AFTER INSERT ON operations
WHEN NEW.version <> 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER tickets_version BEFORE UPDATE OF version ON tickets
WHEN NEW.version <> OLD.version + 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER tickets_first_version AFTER INSERT ON tickets
WHEN NEW.version <> 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER payments_version BEFORE UPDATE OF version ON payments
WHEN NEW.version <> OLD.version + 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER payments_first_version AFTER INSERT ON payments
WHEN NEW.version <> 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER tasks_version BEFORE UPDATE OF version ON tasks
WHEN NEW.version <> OLD.version + 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;
CREATE TRIGGER tasks_first_version AFTER INSERT ON tasks
WHEN NEW.version <> 1
BEGIN
    SELECT RAISE(ABORT, 'version_conflict');
END;

CREATE TRIGGER ledger_balanced BEFORE INSERT ON ledger_transactions
WHEN EXISTS (SELECT 1 FROM ledger_postings
             WHERE tenant_id = NEW.tenant_id AND transaction_id = NEW.id
             GROUP BY unit HAVING sum(amount) <> 0)
  OR (NEW.kind = 'void') = EXISTS (SELECT 1 FROM ledger_postings
                                   WHERE tenant_id = NEW.tenant_id AND transaction_id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'ledger_unbalanced');
END;
CREATE TRIGGER ledger_sealed BEFORE INSERT ON ledger_postings
WHEN EXISTS (SELECT 1 FROM ledger_transactions WHERE tenant_id = NEW.tenant_id AND id = NEW.transaction_id)
BEGIN
    SELECT RAISE(ABORT, 'ledger_sealed');
END;
CREATE TRIGGER ledger_transactions_stay BEFORE UPDATE ON ledger_transactions
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_transactions_remain BEFORE DELETE ON ledger_transactions
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_postings_stay BEFORE UPDATE ON ledger_postings
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER ledger_postings_remain BEFORE DELETE ON ledger_postings
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER audit_entries_remain BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'append_only');
END;
