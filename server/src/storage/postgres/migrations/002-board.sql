-- What holds for minutes or hours. Not in the write-ahead log, so in no replica and no archive; empty after a crash of the database.
CREATE SEQUENCE board_changed;
CREATE UNLOGGED TABLE board (
  name text COLLATE "C" PRIMARY KEY,
  until bigint NOT NULL, -- ms
  value bytea NOT NULL, -- sealed
  changed bigint NOT NULL DEFAULT nextval('board_changed')
);
CREATE INDEX board_by_change ON board (changed);
