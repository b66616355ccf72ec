-- Whoever had an account could do everything an administrator can.
ALTER TABLE staff ADD COLUMN role TEXT NOT NULL DEFAULT 'administrator';
ALTER TABLE staff ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE staff ADD COLUMN totp BLOB; -- the secret of an authenticator app, sealed; null for none
ALTER TABLE staff ADD COLUMN totp_step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN recovery TEXT NOT NULL DEFAULT '[]'; -- JSON, hashes alone
ALTER TABLE staff ADD COLUMN passkeys TEXT NOT NULL DEFAULT '[]'; -- JSON, public halves alone
ALTER TABLE staff ADD COLUMN directory TEXT NOT NULL DEFAULT ''; -- `iss sub` of a council's directory

CREATE UNIQUE INDEX staff_by_directory ON staff (directory) WHERE directory <> '';

DROP INDEX key_by_holder;
ALTER TABLE key RENAME TO key_before;

CREATE TABLE key (
  hash TEXT PRIMARY KEY, -- SHA-256; the secret itself is kept nowhere
  id TEXT NOT NULL UNIQUE, -- what others call it; opens nothing
  opens TEXT NOT NULL CHECK (opens IN ('link', 'seat', 'knock', 'wall', 'set-up', 'staff')),
  whose TEXT NOT NULL, -- a person, a conference or a member of staff; empty for a wall that is not paired
  conference TEXT, -- whose family it leads to, so that it goes when they are forgotten
  until TEXT,
  ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
  admitted INTEGER NOT NULL CHECK (admitted IN (0, 1)),
  staff TEXT NOT NULL, -- the account it was opened from, or empty
  used_at TEXT,
  proved_at TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO key (hash, id, opens, whose, conference, until, ended, admitted, staff)
SELECT hash, lower(hex(randomblob(16))), opens, whose, (SELECT conference FROM seat WHERE person = whose), until, ended, opens = 'seat', ''
FROM key_before;

DROP TABLE key_before;
CREATE INDEX key_by_holder ON key (opens, whose);
CREATE INDEX key_by_conference ON key (conference);
CREATE INDEX key_by_staff ON key (staff) WHERE staff <> '';

-- Documents with an audience of their own.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL,
  made INTEGER NOT NULL, -- counts up, so that they are listed in the order they were made
  body BLOB NOT NULL -- sealed JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX document_by_conference ON document (conference, made);

-- What is being kept safe in a conference, all of it in one.
CREATE TABLE kept_safe (
  conference TEXT PRIMARY KEY,
  body BLOB NOT NULL -- sealed JSON
) STRICT, WITHOUT ROWID;

-- Whose each Yjs client id is. Nobody ever gets one that somebody had.
CREATE TABLE writer (
  document TEXT NOT NULL,
  writer INTEGER NOT NULL,
  body BLOB NOT NULL, -- the person's id, sealed
  PRIMARY KEY (document, writer)
) STRICT, WITHOUT ROWID;
