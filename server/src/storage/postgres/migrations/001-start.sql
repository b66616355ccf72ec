-- The same tables and columns as in SQLite (../../migrations), so that an installation moves from one to the other row by row.
-- Texts sort by their bytes (COLLATE "C"), as there: hashes over rows depend on their order.

-- What seals the secrets of staff, wrapped by the installation's key. That it opens shows that this is the right one.
CREATE TABLE house_key (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  wrapped BYTEA NOT NULL
);

-- The key of each document, wrapped by its lock and its conference's key, which are kept elsewhere. A new epoch has a new key, and the one before is gone.
CREATE TABLE document_key (
  document TEXT COLLATE "C" PRIMARY KEY,
  epoch BIGINT NOT NULL CHECK (epoch > 0),
  wrapped BYTEA NOT NULL,
  locked SMALLINT NOT NULL DEFAULT 0 CHECK (locked IN (0, 1))
);

-- How far each document goes, so that a journal that is cut short is noticed. Changes with every entry, in the same transaction.
-- Whoever adds to a document holds its row here until the commit: of several processes one adds at a time.
CREATE TABLE head (
  document TEXT COLLATE "C" PRIMARY KEY,
  seq BIGINT NOT NULL,
  tag BYTEA NOT NULL, -- of the last entry; empty for none
  struck BIGINT NOT NULL, -- words were taken out up to here (R25)
  seal BYTEA NOT NULL -- of all of the above
);

-- Everything accepted in a document, in order. Each body is sealed together with everything else in its row and with the tag of the row before.
CREATE TABLE entry (
  document TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL CHECK (seq > 0),
  epoch BIGINT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'decision')),
  body BYTEA NOT NULL, -- an edit's Yjs update (V1), a decision's JSON in UTF-8; sealed
  writer BIGINT, -- an edit's Yjs client id
  after BIGINT, -- the last number the author of a decision had seen
  key TEXT, -- made by whoever asked for a decision
  PRIMARY KEY (document, seq),
  CHECK (CASE kind WHEN 'edit' THEN writer IS NOT NULL ELSE after IS NOT NULL AND key IS NOT NULL END)
);

-- R1, R2: whatever a mistake in the program asks for. `same_page.lifted` says what a transaction may do that is otherwise forbidden, and ends with it.
-- R25 alone may put another body into an entry; nothing else about it ever changes.
CREATE FUNCTION entry_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('same_page.lifted', true) IS DISTINCT FROM 'strike ' || OLD.document
    OR (NEW.document, NEW.seq, NEW.at, NEW.author, NEW.kind, NEW.writer, NEW.after, NEW.key)
      IS DISTINCT FROM (OLD.document, OLD.seq, OLD.at, OLD.author, OLD.kind, OLD.writer, OLD.after, OLD.key)
  THEN RAISE EXCEPTION 'a numbered entry never changes';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION entry_never_changes();

CREATE FUNCTION entry_never_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('same_page.lifted', true) IS DISTINCT FROM 'forget ' || split_part(OLD.document, '/', 1)
  THEN RAISE EXCEPTION 'numbers in a journal have no holes';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION entry_never_goes();

CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

CREATE TRIGGER entries_never_go BEFORE TRUNCATE ON entry EXECUTE FUNCTION never('numbers in a journal have no holes');

-- A faster way to open a document. Safe to lose: this table may be emptied at any time.
CREATE TABLE snapshot (
  document TEXT COLLATE "C" PRIMARY KEY,
  seq BIGINT NOT NULL,
  body BYTEA NOT NULL -- a Yjs document as one update (V1), writers and decisions; sealed
);

CREATE TABLE staff (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT NOT NULL,
  signs_in_as TEXT COLLATE "C" NOT NULL UNIQUE, -- the name without capitals and outer spaces
  passphrase TEXT NOT NULL, -- argon2id
  role TEXT NOT NULL,
  active SMALLINT NOT NULL CHECK (active IN (0, 1)),
  totp BYTEA, -- the secret of an authenticator app, sealed; null for none
  totp_step BIGINT NOT NULL,
  recovery TEXT NOT NULL, -- JSON, hashes alone
  passkeys TEXT NOT NULL, -- JSON, public halves alone
  directory TEXT COLLATE "C" NOT NULL -- `iss sub` of a council's directory
);

CREATE UNIQUE INDEX staff_by_directory ON staff (directory) WHERE directory <> '';

CREATE TABLE conference (
  id TEXT COLLATE "C" PRIMARY KEY,
  starts TEXT COLLATE "C" NOT NULL, -- day and time as they sort
  sealed BYTEA NOT NULL,
  made_by TEXT NOT NULL -- the member of staff who made it; empty for nobody known
);

CREATE TABLE seat (
  person TEXT COLLATE "C" PRIMARY KEY,
  conference TEXT COLLATE "C" NOT NULL REFERENCES conference (id),
  staff TEXT COLLATE "C" REFERENCES staff (id) -- null for somebody who comes by a link alone
);

CREATE INDEX seat_by_conference ON seat (conference, staff);

CREATE TABLE key (
  hash TEXT COLLATE "C" PRIMARY KEY, -- SHA-256; the secret itself is kept nowhere
  id TEXT COLLATE "C" NOT NULL UNIQUE, -- what others call it; opens nothing
  opens TEXT NOT NULL CHECK (opens IN ('link', 'seat', 'knock', 'wall', 'set-up', 'staff')),
  whose TEXT COLLATE "C" NOT NULL, -- a person, a conference or a member of staff; empty for a wall that is not paired
  conference TEXT COLLATE "C", -- whose family it leads to, so that it goes when they are forgotten
  until TEXT,
  ended SMALLINT NOT NULL CHECK (ended IN (0, 1)),
  admitted SMALLINT NOT NULL CHECK (admitted IN (0, 1)),
  staff TEXT COLLATE "C" NOT NULL, -- the account it was opened from, or empty
  used_at TEXT,
  proved_at TEXT
);

CREATE INDEX key_by_holder ON key (opens, whose);
CREATE INDEX key_by_conference ON key (conference);
CREATE INDEX key_by_staff ON key (staff) WHERE staff <> '';

-- Documents with an audience of their own.
CREATE TABLE document (
  id TEXT COLLATE "C" PRIMARY KEY,
  conference TEXT COLLATE "C" NOT NULL,
  made BIGINT NOT NULL, -- counts up, so that they are listed in the order they were made
  body BYTEA NOT NULL -- sealed JSON
);

CREATE INDEX document_by_conference ON document (conference, made);

-- What is being kept safe in a conference, all of it in one.
CREATE TABLE kept_safe (
  conference TEXT COLLATE "C" PRIMARY KEY,
  body BYTEA NOT NULL -- sealed JSON
);

-- Whose each Yjs client id is. Nobody ever gets one that somebody had.
CREATE TABLE writer (
  document TEXT COLLATE "C" NOT NULL,
  writer BIGINT NOT NULL,
  body BYTEA NOT NULL, -- the person's id, sealed
  PRIMARY KEY (document, writer)
);

-- How pages look to each person, on every device they sit down at.
CREATE TABLE comfort (
  person TEXT COLLATE "C" PRIMARY KEY,
  conference TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL -- sealed JSON
);

CREATE INDEX comfort_by_conference ON comfort (conference);

-- Signed plans as they were printed.
CREATE TABLE print (
  conference TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL, -- sealed
  epoch BIGINT NOT NULL,
  PRIMARY KEY (conference, sha256)
);

-- Conferences that nothing may take away for now: a court, a review or an inquiry needs them.
CREATE TABLE hold (
  conference TEXT COLLATE "C" PRIMARY KEY,
  body BYTEA NOT NULL -- who asked for it, why and when to look again; sealed JSON
);

CREATE FUNCTION hold_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM hold WHERE conference = OLD.id) THEN RAISE EXCEPTION 'a conference on hold stays';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER hold_keeps BEFORE DELETE ON conference FOR EACH ROW EXECUTE FUNCTION hold_keeps();

-- Which rows a conference has in other tables, so that one that is taken out whole is noticed. Changes with each of them, in the same transaction.
CREATE TABLE bound (
  conference TEXT COLLATE "C" PRIMARY KEY,
  seal BYTEA NOT NULL -- of a hash over all of them
);

-- How the council runs its conferences: what a new one starts from. No row while nobody has changed anything.
CREATE TABLE council (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  revision BIGINT NOT NULL CHECK (revision > 0),
  body BYTEA NOT NULL -- sealed JSON, so that what decides who must be here is not changed behind our back
);

-- Who did what, when, from which device; never anybody's words. Each hash covers the one before it.
CREATE TABLE audit (
  seq BIGINT PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  device TEXT NOT NULL,
  conference TEXT COLLATE "C" NOT NULL,
  act TEXT NOT NULL,
  about TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
  hash TEXT NOT NULL
);

CREATE INDEX audit_by_conference ON audit (conference, seq);

-- Two that add at the same moment cannot both: the second finds its number taken.
CREATE FUNCTION audit_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM audit) THEN
    RAISE EXCEPTION 'a row of the audit trail follows the last one' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_follows BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_follows();
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit EXECUTE FUNCTION never('the audit trail never changes');
CREATE TRIGGER audit_never_goes BEFORE DELETE OR TRUNCATE ON audit EXECUTE FUNCTION never('nothing goes from the audit trail');

-- Signed words of how far the trail went.
CREATE TABLE checkpoint (
  size BIGINT NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  signature TEXT NOT NULL,
  place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY -- in which order they were signed
);

CREATE TRIGGER checkpoint_never_changes BEFORE UPDATE ON checkpoint EXECUTE FUNCTION never('a signed checkpoint never changes');
CREATE TRIGGER checkpoint_never_goes BEFORE DELETE OR TRUNCATE ON checkpoint EXECUTE FUNCTION never('signed checkpoints stay');
