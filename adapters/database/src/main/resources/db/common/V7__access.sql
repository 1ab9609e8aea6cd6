-- Who acts for an institution acts for that one only, everybody else for a region.

ALTER TABLE user_account ADD COLUMN institution VARCHAR(64);
-- No account says yet which institution is its own: such an account acts for none until another is made for its user.
UPDATE user_account SET institution = '-' WHERE user_role IN ('INSTITUTION', 'EVALUATION_BODY');
ALTER TABLE user_account ADD CONSTRAINT user_account_institution CHECK (
  (user_role IN ('INSTITUTION', 'EVALUATION_BODY') AND institution IS NOT NULL)
  OR (user_role NOT IN ('INSTITUTION', 'EVALUATION_BODY') AND institution IS NULL));

-- An institution's own, without touching others' rows.
CREATE INDEX claim_line_institution ON claim_line (institution, line_id);
CREATE INDEX training_class_institution ON training_class (institution, class_id);
