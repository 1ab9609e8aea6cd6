CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: post a reversal instead' USING ERRCODE = '38B01';
END
$$;

CREATE TRIGGER ledger_transfer_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_record_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- also where a session says that it is a replica
ALTER TABLE ledger_transfer ENABLE ALWAYS TRIGGER ledger_transfer_no_change;
ALTER TABLE ledger_record ENABLE ALWAYS TRIGGER ledger_record_no_change;

INSERT INTO ledger_head (only_row, tree_size, root, frontier, booked_at) VALUES
  (1, 0, decode('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex'),
   decode('0000000000000000', 'hex'), 0);
