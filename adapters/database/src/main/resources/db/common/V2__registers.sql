-- The registers: who may act, who may train, what is paid for what, and what was claimed.
-- Mapped by EclipseLink (io.butie.adapters.persistence), but for quota_progress. Personal data is sealed; it is found by
-- a keyed index. 'level' and 'kind' columns avoid words that either database reserves.

CREATE TABLE user_account (
  user_id       VARCHAR(64)  NOT NULL PRIMARY KEY,
  user_role     VARCHAR(32)  NOT NULL,
  region        VARCHAR(6)   NOT NULL,
  password_hash VARCHAR(200) NOT NULL
);

CREATE TABLE institution_listing (
  listing_id   BIGINT      NOT NULL PRIMARY KEY,
  institution  VARCHAR(64) NOT NULL,
  region       VARCHAR(6)  NOT NULL,
  claim_kind   VARCHAR(16) NOT NULL,
  published_on DATE        NOT NULL,
  withdrawn_on DATE
);

CREATE TABLE programme (
  programme_id   BIGINT      NOT NULL PRIMARY KEY,
  claim_kind     VARCHAR(16) NOT NULL,
  occupation     VARCHAR(64) NOT NULL,
  skill_level    INTEGER     NOT NULL,
  standard_fen   BIGINT      NOT NULL,
  new_occupation SMALLINT    NOT NULL,
  valid_from     DATE        NOT NULL,
  valid_to       DATE,
  CONSTRAINT programme_standard CHECK (standard_fen > 0)
);

-- How many training awards count against each region's annual total (R51).
CREATE TABLE quota_progress (
  region       VARCHAR(6) NOT NULL PRIMARY KEY,
  annual_total BIGINT     NOT NULL,
  awarded      BIGINT     NOT NULL,
  CONSTRAINT quota_awarded CHECK (awarded >= 0)
);

CREATE TABLE training_class (
  class_id       VARCHAR(64) NOT NULL PRIMARY KEY,
  institution    VARCHAR(64) NOT NULL,
  region         VARCHAR(6)  NOT NULL,
  fund_channel   VARCHAR(32),
  fund_year      INTEGER     NOT NULL,
  occupation     VARCHAR(64) NOT NULL,
  skill_level    INTEGER     NOT NULL,
  heads          INTEGER     NOT NULL,
  starts_on      DATE        NOT NULL,
  ends_on        DATE        NOT NULL,
  class_state    VARCHAR(16) NOT NULL,
  approved_on    DATE,
  encumbered_fen BIGINT      NOT NULL,
  -- One class cannot eat another's money (R52).
  remaining_fen  BIGINT      NOT NULL,
  -- Counts the changes: who changes what they read before somebody else did, reads again.
  row_version    BIGINT      NOT NULL,
  CONSTRAINT class_remaining CHECK (remaining_fen >= 0 AND remaining_fen <= encumbered_fen)
);

CREATE TABLE person (
  pseudonym       VARCHAR(64)  NOT NULL PRIMARY KEY,
  person_index    VARCHAR(64),
  salt            VARCHAR(64),
  sealed_identity VARCHAR(500),
  commitment      VARCHAR(64)  NOT NULL,
  restricted_on   DATE,
  erased_on       DATE,
  CONSTRAINT person_once UNIQUE (person_index),
  -- Whole, or erased: pseudonym and commitment stay, for the ledger names them.
  CONSTRAINT person_erased CHECK (
    (erased_on IS NULL AND salt IS NOT NULL AND sealed_identity IS NOT NULL)
    OR (erased_on IS NOT NULL AND salt IS NULL AND sealed_identity IS NULL AND person_index IS NULL))
);

CREATE TABLE payee (
  payee_id       VARCHAR(64)   NOT NULL PRIMARY KEY,
  -- NULL: it was a trainee's own, who is erased
  sealed_account VARCHAR(1000),
  commitment     VARCHAR(64)   NOT NULL
);

-- "Never twice" (R38, R39) and "three a year" (R37) are the two constraints, not reads: a live
-- award holds its key and, for training, one of its year's slots; NULL holds nothing.
CREATE TABLE award (
  award_id         VARCHAR(64)  NOT NULL CONSTRAINT award_key PRIMARY KEY,
  person_index     VARCHAR(64)  NOT NULL,
  claim_kind       VARCHAR(16)  NOT NULL,
  occupation       VARCHAR(64),
  skill_level      INTEGER,
  certificate_type VARCHAR(32),
  certificate_date DATE,
  class_id         VARCHAR(64),
  class_starts_on  DATE,
  class_ends_on    DATE,
  award_state      VARCHAR(16)  NOT NULL,
  live_key         VARCHAR(250),
  live_slot        VARCHAR(80),
  CONSTRAINT award_never_twice UNIQUE (live_key),
  CONSTRAINT award_three_a_year UNIQUE (live_slot)
);
CREATE INDEX award_person ON award (person_index);

CREATE TABLE claim_line (
  line_id            VARCHAR(64)  NOT NULL PRIMARY KEY,
  claim_kind         VARCHAR(16)  NOT NULL,
  region             VARCHAR(6)   NOT NULL,
  fund_channel       VARCHAR(32)  NOT NULL,
  fund_year          INTEGER      NOT NULL,
  institution        VARCHAR(64)  NOT NULL,
  class_id           VARCHAR(64),
  class_starts_on    DATE         NOT NULL,
  class_ends_on      DATE         NOT NULL,
  pseudonym          VARCHAR(64)  NOT NULL,
  sealed_particulars VARCHAR(1500),
  trainee_groups     VARCHAR(400) NOT NULL,
  occupation         VARCHAR(64)  NOT NULL,
  skill_level        INTEGER      NOT NULL,
  certificate_type   VARCHAR(32),
  certificate_date   DATE,
  evaluated_on       DATE,
  first_appraisal    VARCHAR(1),
  agreement_on       DATE,
  employed_on        DATE,
  claimed_on         DATE         NOT NULL,
  exception_by       VARCHAR(64),
  payee_id           VARCHAR(64)  NOT NULL,
  line_state         VARCHAR(16)  NOT NULL,
  verdict            VARCHAR(8),
  decision_code      VARCHAR(40),
  decision_digest    VARCHAR(64),
  amount_fen         BIGINT       NOT NULL,
  notice_id          VARCHAR(64),
  last_instruction   VARCHAR(64)
);
-- The order in which lines are decided.
CREATE INDEX claim_line_order ON claim_line (line_state, claimed_on, line_id);
-- What a region's reviewer and a run's builder ask for.
CREATE INDEX claim_line_work ON claim_line (region, line_state, fund_channel, payee_id, line_id);

CREATE TABLE public_notice (
  notice_id    VARCHAR(64) NOT NULL PRIMARY KEY,
  region       VARCHAR(6)  NOT NULL,
  notice_state VARCHAR(16) NOT NULL,
  published_on DATE        NOT NULL,
  ends_on      DATE        NOT NULL,
  payable_from DATE        NOT NULL,
  line_count   INTEGER     NOT NULL,
  amount_fen   BIGINT      NOT NULL,
  published_by VARCHAR(64) NOT NULL
);
-- Which of a region's notices are over, without touching other regions' rows.
CREATE INDEX public_notice_work ON public_notice (region, notice_state, payable_from);
