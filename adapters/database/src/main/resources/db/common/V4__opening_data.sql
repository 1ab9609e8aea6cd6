-- Files of earlier systems that were prepared, and those that were taken over. Of a file that waits for its
-- second person nothing is kept but its hash.

CREATE TABLE opening_import (
  content_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  what         VARCHAR(16) NOT NULL,
  made_by      VARCHAR(64) NOT NULL,
  made_on      DATE        NOT NULL,
  approved_by  VARCHAR(64),
  -- Four eyes, in the database too (R58).
  CONSTRAINT opening_import_four_eyes CHECK (approved_by IS NULL OR approved_by <> made_by)
);
