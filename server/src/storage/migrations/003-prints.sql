-- Signed plans as they were printed.
CREATE TABLE print (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
