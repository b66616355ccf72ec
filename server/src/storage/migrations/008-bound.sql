-- Whether a document's key is wrapped by the document's lock, too, which is kept with the keys. 0: kept by an older Same Page, and not yet.
ALTER TABLE document_key ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));

-- The same for prints, which all go when words are taken out of their conference's page. 0: kept by an older Same Page, without a lock.
ALTER TABLE print ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;

-- The member of staff who made a conference; empty for nobody known.
ALTER TABLE conference ADD COLUMN made_by TEXT NOT NULL DEFAULT '';

UPDATE conference SET made_by = coalesce(
  (SELECT who FROM audit WHERE act = 'conference-made' AND audit.conference = conference.id AND who <> 'nobody' ORDER BY seq LIMIT 1), '');

-- Which rows a conference has in other tables, so that one that is taken out whole is noticed. Changes with each of them, in the same transaction.
CREATE TABLE bound (
  conference TEXT PRIMARY KEY,
  seal BLOB NOT NULL -- of a hash over all of them
) STRICT, WITHOUT ROWID;

-- There while rows from before are not bound yet, which needs keys and so cannot be done here.
CREATE TABLE unbound (id INTEGER PRIMARY KEY) STRICT;
