-- What a finance maker ordered of a fund, and a finance checker approved or rejected. What was approved was done in
-- the transaction that says so.

CREATE TABLE fund_order (
  order_id         VARCHAR(64)  NOT NULL PRIMARY KEY,
  what             VARCHAR(16)  NOT NULL,
  -- Ordered by code points from the start: what a computed column is made of cannot change its type.
  order_number     VARCHAR(100) ${code_points} NOT NULL,
  region           VARCHAR(6)   NOT NULL,
  fund_year        INTEGER      NOT NULL,
  fund_channel     VARCHAR(32)  NOT NULL,
  amount_fen       BIGINT       NOT NULL,
  ordered_on       DATE         NOT NULL,
  made_by          VARCHAR(64)  NOT NULL,
  made_on          DATE         NOT NULL,
  order_state      VARCHAR(16)  ${code_points} NOT NULL,
  checked_by       VARCHAR(64),
  rejected_because VARCHAR(200),
  -- What is ordered is ordered once; a rejected order holds nothing.
  live_number      VARCHAR(100) ${code_points} GENERATED ALWAYS AS
    (CASE WHEN order_state IN ('PENDING', 'APPROVED') THEN order_number
      ELSE CAST(NULL AS VARCHAR(100)) END) ${stored},
  CONSTRAINT fund_order_once UNIQUE (what, live_number),
  CONSTRAINT fund_order_amount CHECK (amount_fen >= 0),
  -- Four eyes, in the database too (R58).
  CONSTRAINT fund_order_four_eyes CHECK (
    (order_state = 'PENDING' AND checked_by IS NULL)
    OR (order_state <> 'PENDING' AND checked_by IS NOT NULL AND checked_by <> made_by))
);
-- The list of one region, in order.
CREATE INDEX fund_order_region ON fund_order (region, order_id);
