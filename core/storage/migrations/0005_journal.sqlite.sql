-- The journal as an auditor reads it: newest first, of everybody or of one person, act or object.
CREATE INDEX audit_entries_time ON audit_entries (tenant_id, at, register_id, sequence);
CREATE INDEX audit_entries_person ON audit_entries (tenant_id, person_id, at, register_id, sequence);
CREATE INDEX audit_entries_action ON audit_entries (tenant_id, action, at, register_id, sequence);
CREATE INDEX audit_entries_subject ON audit_entries (tenant_id, subject, at, register_id, sequence);
