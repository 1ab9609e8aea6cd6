-- Payment runs. Written by plain JDBC in bounded steps (io.butie.adapters.persistence.JdbcRuns): state,
-- cursor and effects of a step commit together.

CREATE TABLE payment_run (
  run_id       VARCHAR(64) NOT NULL PRIMARY KEY,
  -- Ordered by code points from the start: what a computed column is made of cannot change its type.
  region       VARCHAR(6)  ${code_points} NOT NULL,
  pay_day      DATE        NOT NULL,
  run_state    VARCHAR(16) ${code_points} NOT NULL,
  made_by      VARCHAR(64) NOT NULL,
  approved_by  VARCHAR(64),
  line_count   INTEGER     NOT NULL,
  instructions INTEGER     NOT NULL,
  amount_fen   BIGINT      NOT NULL,
  content_hash VARCHAR(64),
  -- A region has one open run (RunState.isOpen); NULL holds nothing. Computed here, so that nobody
  -- can forget to write it.
  open_region  VARCHAR(6) ${code_points} GENERATED ALWAYS AS
    (CASE WHEN run_state IN ('BUILDING', 'FROZEN', 'APPROVED') THEN region
      ELSE CAST(NULL AS VARCHAR(6)) END) ${stored},
  CONSTRAINT run_one_open UNIQUE (open_region),
  -- Four eyes, in the database too (R58).
  CONSTRAINT run_four_eyes CHECK (approved_by IS NULL OR approved_by <> made_by)
);

CREATE TABLE instruction (
  instruction_id    VARCHAR(35) NOT NULL PRIMARY KEY,
  run_id            VARCHAR(64) NOT NULL,
  fund_channel      VARCHAR(32) NOT NULL,
  fund_year         INTEGER     NOT NULL,
  payee_id          VARCHAR(64) NOT NULL,
  payee_commitment  VARCHAR(64) NOT NULL,
  amount_fen        BIGINT      NOT NULL,
  line_count        INTEGER     NOT NULL,
  lines_digest      VARCHAR(64) NOT NULL,
  instruction_state VARCHAR(16) NOT NULL,
  return_reason     VARCHAR(64),
  replaces          VARCHAR(35),
  CONSTRAINT instruction_amount CHECK (amount_fen > 0)
);
CREATE INDEX instruction_work ON instruction (run_id, instruction_state, instruction_id);

-- A line is in at most one live instruction: live_line holds it, NULL lets it go.
CREATE TABLE run_line (
  instruction_id VARCHAR(35) NOT NULL,
  line_id        VARCHAR(64) NOT NULL,
  amount_fen     BIGINT      NOT NULL,
  live_line      VARCHAR(64),
  PRIMARY KEY (instruction_id, line_id),
  CONSTRAINT run_line_once UNIQUE (live_line)
);
