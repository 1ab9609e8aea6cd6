-- An account is closed and never deleted: what its user did names it.

ALTER TABLE user_account ADD COLUMN account_state VARCHAR(8) DEFAULT 'OPEN' NOT NULL;
ALTER TABLE user_account ADD CONSTRAINT user_account_state CHECK (account_state IN ('OPEN', 'CLOSED'));
