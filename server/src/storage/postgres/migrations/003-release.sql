-- What each person was sent, and how: one row for one person one way.
CREATE TABLE distribution (
  id TEXT COLLATE "C" PRIMARY KEY,
  conference TEXT COLLATE "C" NOT NULL,
  made BIGINT NOT NULL, -- counts up, so that they are listed in the order they were made
  revision BIGINT NOT NULL CHECK (revision > 0), -- one more with each change: of two that change it at once, one does
  body BYTEA NOT NULL -- sealed JSON
);

CREATE INDEX distribution_by_conference ON distribution (conference, made);

-- Where copies go, all of a conference in one. For releasing alone.
CREATE TABLE contact (
  conference TEXT COLLATE "C" PRIMARY KEY,
  body BYTEA NOT NULL -- sealed JSON
);
