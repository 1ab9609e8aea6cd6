-- What was ordered about a person's data, and what of it was approved and done.

CREATE TABLE personal_data_order (
  pseudonym   VARCHAR(64)  NOT NULL,
  what        VARCHAR(16)  NOT NULL,
  basis       VARCHAR(200) NOT NULL,
  ordered_by  VARCHAR(64)  NOT NULL,
  ordered_on  DATE         NOT NULL,
  approved_by VARCHAR(64),
  CONSTRAINT personal_data_order_once PRIMARY KEY (pseudonym, what),
  -- Four eyes, in the database too (R58).
  CONSTRAINT personal_data_order_four_eyes CHECK (approved_by IS NULL OR approved_by <> ordered_by)
);
