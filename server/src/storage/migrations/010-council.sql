-- How the council runs its conferences: what a new one starts from. No row while nobody has changed anything.
CREATE TABLE council (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL CHECK (revision > 0),
  body BLOB NOT NULL -- sealed JSON, so that what decides who must be here is not changed behind our back
) STRICT;
