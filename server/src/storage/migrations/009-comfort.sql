-- How pages look to each person, on every device they sit down at.
CREATE TABLE comfort (
  person TEXT PRIMARY KEY,
  conference TEXT NOT NULL,
  body BLOB NOT NULL -- sealed JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX comfort_by_conference ON comfort (conference);
