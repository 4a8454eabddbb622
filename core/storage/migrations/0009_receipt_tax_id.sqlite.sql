-- The CPF or CNPJ that a ticket's receipt shows, sealed with the customer's own key; empty: none.
ALTER TABLE tickets ADD COLUMN tax_id TEXT NOT NULL DEFAULT '';
