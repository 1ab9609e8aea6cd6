-- What reading needs to cost the same however long the log and the tables are.

-- The root of every full block of 256 records (RFC 6962 §2.1): a proof reads these and the leaf
-- hashes of two blocks, not all. Derived, as balances are: made anew and compared at each start.
CREATE TABLE ledger_block (
  block_number BIGINT NOT NULL CONSTRAINT ledger_block_key PRIMARY KEY,
  root ${digest} NOT NULL
);

-- A page of a region's lines that are in a rare state.
CREATE INDEX claim_line_state ON claim_line (region, line_state, line_id);
-- A page of instructions in a rare state, whatever the run.
CREATE INDEX instruction_in_state ON instruction (instruction_state, instruction_id);
