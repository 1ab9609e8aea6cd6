-- Derby has no RAISE: a trigger refuses by calling a routine that throws (AppendOnly.refuse).
-- A table with a DELETE trigger refuses TRUNCATE too (XCL49).
CREATE PROCEDURE refuse_change() LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL
  EXTERNAL NAME 'io.butie.adapters.database.AppendOnly.refuse';

CREATE TRIGGER ledger_transfer_no_update NO CASCADE BEFORE UPDATE ON ledger_transfer
  FOR EACH STATEMENT CALL refuse_change();
CREATE TRIGGER ledger_transfer_no_delete NO CASCADE BEFORE DELETE ON ledger_transfer
  FOR EACH STATEMENT CALL refuse_change();
CREATE TRIGGER ledger_record_no_update NO CASCADE BEFORE UPDATE ON ledger_record
  FOR EACH STATEMENT CALL refuse_change();
CREATE TRIGGER ledger_record_no_delete NO CASCADE BEFORE DELETE ON ledger_record
  FOR EACH STATEMENT CALL refuse_change();

INSERT INTO ledger_head (only_row, tree_size, root, frontier, booked_at) VALUES
  (1, 0, X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', X'0000000000000000', 0);
