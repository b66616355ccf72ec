-- What was made of a signed plan for each reader before anybody is chosen, all of a conference in one. The files themselves are among the prints.
CREATE TABLE ready (
  conference TEXT COLLATE "C" PRIMARY KEY,
  body BYTEA NOT NULL -- sealed JSON
);
