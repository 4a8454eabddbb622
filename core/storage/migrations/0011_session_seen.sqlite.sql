-- When the person of a session last used the counter; 0: not since this was stored.
ALTER TABLE sessions ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
