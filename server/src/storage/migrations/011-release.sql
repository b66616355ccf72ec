-- What each person was sent, and how: one row for one person one way.
CREATE TABLE distribution (
  id TEXT PRIMARY KEY,
  conference TEXT NOT NULL,
  made INTEGER NOT NULL, -- counts up, so that they are listed in the order they were made
  revision INTEGER NOT NULL CHECK (revision > 0), -- one more with each change: of two that change it at once, one does
  body BLOB NOT NULL -- sealed JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX distribution_by_conference ON distribution (conference, made);

-- Where copies go, all of a conference in one. For releasing alone.
CREATE TABLE contact (
  conference TEXT PRIMARY KEY,
  body BLOB NOT NULL -- sealed JSON
) STRICT, WITHOUT ROWID;
