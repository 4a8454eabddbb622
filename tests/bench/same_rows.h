#pragma once

namespace balcao::bench {

/// pgbench's script of one sale: the rows that opening a ticket and taking cash for it write, in two
/// transactions of one round trip each. What the server does for these rows when nobody reads, decides, signs
/// a journal or takes a number from a row that others wait for. @TENANT@ is the shop's.
inline constexpr const char* kSameRows = R"(\set n random(1, 70000000000000)
\startpipeline
BEGIN;
INSERT INTO ticket_series (tenant_id, day, prefix, training, last_counter)
    VALUES ('@TENANT@', '2026-11-21', 'c' || :client_id, 0, 1)
    ON CONFLICT (tenant_id, day, prefix, training) DO UPDATE SET last_counter = ticket_series.last_counter + 1;
INSERT INTO tickets (tenant_id, id, day, prefix, counter, training, priority, state, parked, customer, note,
    language, currency, register_name, served_by_name, opened_at, called_at, started_at, finished_at,
    first_line, line_count, total_minor, version)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '0')::uuid, '2026-11-21', 'A', :n, 0, 'normal', 'serving',
    0, '', '', '', 'BRL', 'Caixa 1', 'Rita', 1795262400000, 0, 1795262400000, 0, 'Caderno', 1, 5000, 1);
INSERT INTO ticket_lines (tenant_id, ticket_id, place, id, code, name, quantity, unit_minor, discount_minor,
    discount_reason, tax_basis_points, tax_added)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '0')::uuid, 0, lpad(to_hex(:n::bigint), 32, '0')::uuid,
    '50', 'Caderno', 1, 5000, 0, '', 1000, 0);
INSERT INTO commands (tenant_id, id, kind, body, subject, at)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '1')::uuid, 'ticket.open', repeat('x', 300),
    repeat('x', 36), 1795262400000);
INSERT INTO audit_entries (tenant_id, register_id, sequence, at, action, subject, details, previous, hash)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '0')::uuid, 1, 1795262400000, 'ticket.open',
    repeat('x', 36), repeat('x', 40), '\x00', '\x01');
INSERT INTO outbox (tenant_id, id, topic, subject, payload, created_at)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '1')::uuid, 'ticket.opened', repeat('x', 36),
    repeat('x', 40), 1795262400000);
COMMIT;
\endpipeline
\startpipeline
BEGIN;
INSERT INTO ledger_postings (tenant_id, transaction_id, place, account, account_detail, amount, unit)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '1')::uuid, 0, 'till_cash', '', 5000, 'BRL'),
    ('@TENANT@', lpad(to_hex(:n::bigint), 32, '1')::uuid, 1, 'receivable', '', -5000, 'BRL');
INSERT INTO ledger_transactions (tenant_id, id, kind, ticket_id, payment_id, reason, training, at)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '1')::uuid, 'posted',
    lpad(to_hex(:n::bigint), 32, '0')::uuid, lpad(to_hex(:n::bigint), 32, '0')::uuid, 'cash', 0, 1795262400000);
INSERT INTO commands (tenant_id, id, kind, body, subject, at)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '2')::uuid, 'ticket.cash', repeat('x', 140),
    repeat('x', 36), 1795262400000);
INSERT INTO audit_entries (tenant_id, register_id, sequence, at, action, subject, details, previous, hash)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '0')::uuid, 2, 1795262400000, 'ticket.cash',
    repeat('x', 36), repeat('x', 120), '\x00', '\x01'),
    ('@TENANT@', lpad(to_hex(:n::bigint), 32, '0')::uuid, 3, 1795262400000, 'ticket.paid', repeat('x', 36),
    repeat('x', 60), '\x00', '\x01');
INSERT INTO ledger_postings (tenant_id, transaction_id, place, account, account_detail, amount, unit)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '2')::uuid, 0, 'receivable', '', 5000, 'BRL'),
    ('@TENANT@', lpad(to_hex(:n::bigint), 32, '2')::uuid, 1, 'sales', '', -4545, 'BRL'),
    ('@TENANT@', lpad(to_hex(:n::bigint), 32, '2')::uuid, 2, 'tax', '', -455, 'BRL');
INSERT INTO ledger_transactions (tenant_id, id, kind, ticket_id, reason, training, at)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '2')::uuid, 'posted',
    lpad(to_hex(:n::bigint), 32, '0')::uuid, 'sale', 0, 1795262400000);
INSERT INTO outbox (tenant_id, id, topic, subject, payload, created_at)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '2')::uuid, 'ticket.paid', repeat('x', 36),
    repeat('x', 60), 1795262400000);
UPDATE tickets SET state = 'paid', finished_at = 1795262400000, sale_at = 1795262400000, version = 2
    WHERE tenant_id = '@TENANT@' AND id = lpad(to_hex(:n::bigint), 32, '0')::uuid;
INSERT INTO payments (tenant_id, id, ticket_id, tender, intent, state, amount_minor, covered_minor, currency,
    training, created_at, settled_at, backend, backend_reference, bolt11, received_msat, shown_at, expires_at,
    given_minor, given_currency, change_minor, change_currency, version)
    VALUES ('@TENANT@', lpad(to_hex(:n::bigint), 32, '0')::uuid, lpad(to_hex(:n::bigint), 32, '0')::uuid,
    'cash', 'answered', 'paid', 5000, 5000, 'BRL', 0, 1795262400000, 1795262400000, '', '', '', 0, 0, 0, 5000,
    'BRL', 0, 'BRL', 1);
COMMIT;
\endpipeline
)";

}  // namespace balcao::bench
