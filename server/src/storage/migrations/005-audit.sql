-- Who did what, when, from which device; never anybody's words. Each hash covers the one before it.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  device TEXT NOT NULL,
  conference TEXT NOT NULL,
  act TEXT NOT NULL,
  about TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_conference ON audit (conference, seq);

CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM audit)
BEGIN
  SELECT RAISE(ABORT, 'a row of the audit trail follows the last one');
END;

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail never changes');
END;

CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'nothing goes from the audit trail');
END;

-- Signed words of how far the trail went.
CREATE TABLE checkpoint (
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

CREATE TRIGGER checkpoint_never_changes BEFORE UPDATE ON checkpoint
BEGIN
  SELECT RAISE(ABORT, 'a signed checkpoint never changes');
END;

CREATE TRIGGER checkpoint_never_goes BEFORE DELETE ON checkpoint
BEGIN
  SELECT RAISE(ABORT, 'signed checkpoints stay');
END;
