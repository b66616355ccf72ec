-- What was made of a signed plan for each reader before anybody is chosen, all of a conference in one. The files themselves are among the prints.
CREATE TABLE ready (
  conference TEXT PRIMARY KEY,
  body BLOB NOT NULL -- sealed JSON
) STRICT, WITHOUT ROWID;
