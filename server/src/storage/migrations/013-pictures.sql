-- Children's own pictures, each with what it shows in words. A picture never changes; it goes when it is taken away for good.
CREATE TABLE picture (
  conference TEXT NOT NULL,
  id TEXT NOT NULL,
  body BLOB NOT NULL, -- sealed
  PRIMARY KEY (conference, id)
) STRICT;
