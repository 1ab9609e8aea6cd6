-- The ledger: docs/ledger-format.md says what the columns mean. Rows of ledger_transfer and
-- ledger_record are never changed (V1.1); ledger_head, ledger_region and ledger_account are kept
-- up to date with them in the same transaction, and can be rebuilt from them to verify.

-- The one row that a posting locks first.
CREATE TABLE ledger_head (
  only_row INTEGER NOT NULL CONSTRAINT ledger_head_key PRIMARY KEY,
  tree_size BIGINT NOT NULL,
  root ${digest} NOT NULL,
  frontier ${bytes} NOT NULL,
  booked_at BIGINT NOT NULL,
  CONSTRAINT ledger_head_is_one_row CHECK (only_row = 1)
);

-- What the region's last seal closed: nothing is posted that counts for closed_through or before.
CREATE TABLE ledger_region (
  region CHAR(6) NOT NULL CONSTRAINT ledger_region_key PRIMARY KEY,
  next_sequence BIGINT NOT NULL,
  sealed_sequence BIGINT DEFAULT 0 NOT NULL,
  closed_through DATE
);

-- Region, fund year and channel of every fund whose year is closed: it takes recoveries only.
CREATE TABLE ledger_closed_fund (
  fund VARCHAR(48) NOT NULL CONSTRAINT ledger_closed_fund_key PRIMARY KEY
);

CREATE TABLE ledger_account (
  id VARCHAR(64) NOT NULL CONSTRAINT ledger_account_key PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  balance BIGINT NOT NULL,
  CONSTRAINT ledger_account_not_overdrawn CHECK (balance >= 0 OR kind = 'APPROPRIATION')
);

-- One row with both sides: debits equal credits by construction.
CREATE TABLE ledger_transfer (
  sequence_number BIGINT NOT NULL CONSTRAINT ledger_transfer_key PRIMARY KEY,
  id VARCHAR(200) NOT NULL CONSTRAINT ledger_transfer_once UNIQUE,
  region CHAR(6) NOT NULL,
  region_sequence BIGINT NOT NULL,
  booked_at BIGINT NOT NULL,
  arrow VARCHAR(16) NOT NULL,
  debit VARCHAR(64) NOT NULL,
  credit VARCHAR(64) NOT NULL,
  amount_fen BIGINT NOT NULL,
  subject VARCHAR(200) NOT NULL,
  reverses VARCHAR(200) CONSTRAINT ledger_transfer_reversed_once UNIQUE,
  cause ${digest} NOT NULL,
  effective_on DATE NOT NULL,
  leaf_hash ${digest} NOT NULL,
  CONSTRAINT ledger_transfer_region_sequence UNIQUE (region, region_sequence),
  CONSTRAINT ledger_transfer_moves_money CHECK (amount_fen > 0),
  CONSTRAINT ledger_transfer_two_accounts CHECK (debit <> credit)
);

-- Every other kind of record: its fields as the canonical bytes that are hashed.
CREATE TABLE ledger_record (
  sequence_number BIGINT NOT NULL CONSTRAINT ledger_record_key PRIMARY KEY,
  kind INTEGER NOT NULL,
  id VARCHAR(200) NOT NULL CONSTRAINT ledger_record_once UNIQUE,
  region CHAR(6) NOT NULL,
  region_sequence BIGINT NOT NULL,
  booked_at BIGINT NOT NULL,
  fields ${bytes} NOT NULL,
  leaf_hash ${digest} NOT NULL,
  CONSTRAINT ledger_record_region_sequence UNIQUE (region, region_sequence)
);
