-- Children's own pictures, each with what it shows in words. A picture never changes; it goes when it is taken away for good.
CREATE TABLE picture (
  conference TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL, -- sealed
  PRIMARY KEY (conference, id)
);
