-- Files of claim lines. A file may have more lines than a transaction may write, so its lines name it, and are seen
-- when it is ACCEPTED and not before.

CREATE TABLE claim_file (
  file_id      VARCHAR(64)  ${code_points} NOT NULL PRIMARY KEY,
  region       VARCHAR(6)   NOT NULL,
  institution  VARCHAR(64)  NOT NULL,
  sent_by      VARCHAR(64)  NOT NULL,
  sent_on      DATE         NOT NULL,
  content_hash VARCHAR(64)  NOT NULL,
  file_state   VARCHAR(16)  NOT NULL,
  line_count   BIGINT       NOT NULL,
  bad_rows     BIGINT       NOT NULL
);
-- The list of one institution, in order.
CREATE INDEX claim_file_whose ON claim_file (institution, region, file_id);

-- What is wrong in a file: the first thousand. No value of a row.
CREATE TABLE claim_file_bad_row (
  file_id     VARCHAR(64)  ${code_points} NOT NULL,
  place       INTEGER      NOT NULL,
  text_row    BIGINT       NOT NULL,
  column_name VARCHAR(64)  NOT NULL,
  what_en     VARCHAR(400) NOT NULL,
  what_zh     VARCHAR(400) NOT NULL,
  PRIMARY KEY (file_id, place)
);

-- The file in which the line came; NULL: it came by itself.
ALTER TABLE claim_line ADD COLUMN claim_file VARCHAR(64);
CREATE INDEX claim_line_file ON claim_line (claim_file);
