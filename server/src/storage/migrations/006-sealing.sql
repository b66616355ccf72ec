-- Everything about a family is sealed. What was kept before that stays in tables named `in_clear` and in `conference.body` until it is sealed,
-- which needs keys and so cannot be done here.
DROP TRIGGER entry_never_changes;
DROP TRIGGER entry_never_goes;
ALTER TABLE entry RENAME TO entry_in_clear;
ALTER TABLE print RENAME TO print_in_clear;
ALTER TABLE conference ADD COLUMN sealed BLOB NOT NULL DEFAULT x'';
DROP TABLE snapshot;

-- What seals the secrets of staff, wrapped by the installation's key. That it opens shows that this is the right one.
CREATE TABLE house_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wrapped BLOB NOT NULL
) STRICT;

-- The key of each document, wrapped by its conference's, which is kept elsewhere. A new epoch has a new key, and the one before is gone.
CREATE TABLE document_key (
  document TEXT PRIMARY KEY,
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- How far each document goes, so that a journal that is cut short is noticed. Changes with every entry, in the same transaction.
CREATE TABLE head (
  document TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  tag BLOB NOT NULL, -- of the last entry; empty for none
  struck INTEGER NOT NULL, -- words were taken out up to here (R25)
  seal BLOB NOT NULL -- of all of the above
) STRICT, WITHOUT ROWID;

-- Everything accepted in a document, in order. Each body is sealed together with everything else in its row and with the tag of the row before.
CREATE TABLE entry (
  document TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  epoch INTEGER NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'decision')),
  body BLOB NOT NULL, -- an edit's Yjs update (V1), a decision's JSON in UTF-8; sealed
  writer INTEGER, -- an edit's Yjs client id
  after INTEGER, -- the last number the author of a decision had seen
  key TEXT, -- made by whoever asked for a decision
  PRIMARY KEY (document, seq),
  CHECK (CASE kind WHEN 'edit' THEN writer IS NOT NULL ELSE after IS NOT NULL AND key IS NOT NULL END)
) STRICT, WITHOUT ROWID;

-- What a transaction may do that is otherwise forbidden. No row here can outlive its transaction: `never` points at a row that nobody can make.
CREATE TABLE nowhere (id INTEGER PRIMARY KEY CHECK (id = 0 AND id = 1)) STRICT;
CREATE TABLE lifted (
  what TEXT NOT NULL CHECK (what IN ('strike', 'forget')),
  which TEXT NOT NULL, -- a document to strike in, a conference to forget
  never INTEGER NOT NULL DEFAULT 0 REFERENCES nowhere (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (what, which)
) STRICT, WITHOUT ROWID;

-- R1, R2: whatever a mistake in the program asks for. R25 alone may put another body into an entry; nothing else about it ever changes.
CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
WHEN NOT EXISTS (SELECT 1 FROM lifted WHERE what = 'strike' AND which = OLD.document)
  OR (NEW.document, NEW.seq, NEW.at, NEW.author, NEW.kind) IS NOT (OLD.document, OLD.seq, OLD.at, OLD.author, OLD.kind)
  OR (NEW.writer, NEW.after, NEW.key) IS NOT (OLD.writer, OLD.after, OLD.key)
BEGIN
  SELECT RAISE(ABORT, 'a numbered entry never changes');
END;

CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
WHEN NOT EXISTS (SELECT 1 FROM lifted WHERE what = 'forget' AND which = substr(OLD.document, 1, instr(OLD.document, '/') - 1))
BEGIN
  SELECT RAISE(ABORT, 'numbers in a journal have no holes');
END;

-- A faster way to open a document. Safe to lose: this table may be emptied at any time.
CREATE TABLE snapshot (
  document TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  body BLOB NOT NULL -- a Yjs document as one update (V1), writers and decisions; sealed
) STRICT, WITHOUT ROWID;

-- Signed plans as they were printed.
CREATE TABLE print (
  conference TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL, -- sealed
  PRIMARY KEY (conference, sha256)
) STRICT;
