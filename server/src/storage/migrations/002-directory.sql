CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  signs_in_as TEXT NOT NULL UNIQUE, -- the name without capitals and outer spaces
  passphrase TEXT NOT NULL -- argon2id
) STRICT;

CREATE TABLE conference (
  id TEXT PRIMARY KEY,
  starts TEXT NOT NULL, -- day and time as they sort
  body TEXT NOT NULL -- JSON
) STRICT;

CREATE TABLE seat (
  person TEXT PRIMARY KEY,
  conference TEXT NOT NULL REFERENCES conference (id),
  staff TEXT REFERENCES staff (id) -- null for somebody who comes by a link alone
) STRICT, WITHOUT ROWID;

CREATE INDEX seat_by_conference ON seat (conference, staff);

CREATE TABLE key (
  hash TEXT PRIMARY KEY, -- SHA-256; the secret itself is kept nowhere
  opens TEXT NOT NULL CHECK (opens IN ('link', 'seat', 'set-up', 'staff')),
  whose TEXT NOT NULL, -- a person or a member of staff; empty for 'set-up'
  until TEXT,
  ended INTEGER NOT NULL CHECK (ended IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX key_by_holder ON key (opens, whose);
