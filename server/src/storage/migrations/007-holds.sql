-- Conferences that nothing may take away for now: a court, a review or an inquiry needs them.
CREATE TABLE hold (
  conference TEXT PRIMARY KEY,
  body BLOB NOT NULL -- who asked for it, why and when to look again; sealed JSON
) STRICT, WITHOUT ROWID;

CREATE TRIGGER hold_keeps BEFORE DELETE ON conference
WHEN EXISTS (SELECT 1 FROM hold WHERE conference = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'a conference on hold stays');
END;
