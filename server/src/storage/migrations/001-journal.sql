-- Everything accepted in a document, in order.
CREATE TABLE entry (
  document TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'decision')),
  body BLOB NOT NULL, -- an edit's Yjs update (V1), a decision's JSON in UTF-8
  writer INTEGER, -- an edit's Yjs client id
  after INTEGER, -- the last number the author of a decision had seen
  key TEXT, -- made by whoever asked for a decision
  PRIMARY KEY (document, seq),
  CHECK (CASE kind WHEN 'edit' THEN writer IS NOT NULL ELSE after IS NOT NULL AND key IS NOT NULL END)
) STRICT, WITHOUT ROWID;

-- R1, R2: whatever a mistake in the program asks for.
CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'a numbered entry never changes');
END;

CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'numbers in a journal have no holes');
END;

-- A faster way to open a document. Safe to lose: this table may be emptied at any time.
CREATE TABLE snapshot (
  document TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  state BLOB NOT NULL, -- a Yjs document as one update (V1)
  rest TEXT NOT NULL, -- writers and decisions, as JSON
  sha256 TEXT NOT NULL -- of all of the above, so that a damaged snapshot is not believed
) STRICT, WITHOUT ROWID;
