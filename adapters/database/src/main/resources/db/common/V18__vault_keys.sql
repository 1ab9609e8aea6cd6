-- Which keys of the vault are in force, and how far the last change of them is. The keys themselves are files, never in
-- the database. No row: the first keys.

CREATE TABLE vault_generation (
  generation  INTEGER      NOT NULL PRIMARY KEY,
  sealing_key VARCHAR(16)  NOT NULL,
  index_key   VARCHAR(16)  NOT NULL,
  made_by     VARCHAR(64)  NOT NULL,
  approved_by VARCHAR(64)  NOT NULL,
  reason      VARCHAR(200) NOT NULL,
  made_on     DATE         NOT NULL,
  -- What is done now, and the last row that it was done for.
  phase       VARCHAR(16)  NOT NULL,
  after_id    VARCHAR(200) NOT NULL,
  -- Four eyes, in the database too (R58).
  CONSTRAINT vault_generation_four_eyes CHECK (approved_by <> made_by)
);

-- What is sealed has the name of its key before it now.
ALTER TABLE person ALTER COLUMN sealed_identity SET DATA TYPE VARCHAR(520);
ALTER TABLE payee ALTER COLUMN sealed_account SET DATA TYPE VARCHAR(1020);
ALTER TABLE claim_line ALTER COLUMN sealed_particulars SET DATA TYPE VARCHAR(1520);
ALTER TABLE webhook ALTER COLUMN sealed_secret SET DATA TYPE VARCHAR(520);
ALTER TABLE webhook ALTER COLUMN sealed_old SET DATA TYPE VARCHAR(520);
