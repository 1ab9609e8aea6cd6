-- Who did and who saw what: io.butie.domain.access.AuditEntry says what an entry means and how it is hashed. Rows of
-- audit_entry are never changed (V15.1).

-- The one row that whoever appends locks: where the chain ends.
CREATE TABLE audit_head (
  only_row   INTEGER     NOT NULL CONSTRAINT audit_head_key PRIMARY KEY,
  entries    BIGINT      NOT NULL,
  entry_hash VARCHAR(64) NOT NULL,
  CONSTRAINT audit_head_is_one_row CHECK (only_row = 1)
);
INSERT INTO audit_head (only_row, entries, entry_hash) VALUES
  (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE audit_entry (
  sequence_number BIGINT      NOT NULL CONSTRAINT audit_entry_key PRIMARY KEY,
  -- milliseconds since 1970
  happened_at     BIGINT      NOT NULL,
  user_id         VARCHAR(64),
  user_role       VARCHAR(32),
  operation       VARCHAR(64) NOT NULL,
  region          VARCHAR(6)  NOT NULL,
  subject         VARCHAR(200),
  outcome         VARCHAR(40) NOT NULL,
  request_id      VARCHAR(36),
  reason          VARCHAR(200),
  entry_hash      VARCHAR(64) NOT NULL
);
-- What an auditor asks for, newest first.
CREATE INDEX audit_entry_user ON audit_entry (user_id, sequence_number);
CREATE INDEX audit_entry_operation ON audit_entry (operation, sequence_number);
CREATE INDEX audit_entry_region ON audit_entry (region, sequence_number);
