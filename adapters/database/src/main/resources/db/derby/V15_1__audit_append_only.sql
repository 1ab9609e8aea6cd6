CREATE TRIGGER audit_entry_no_update NO CASCADE BEFORE UPDATE ON audit_entry
  FOR EACH STATEMENT CALL refuse_change();
CREATE TRIGGER audit_entry_no_delete NO CASCADE BEFORE DELETE ON audit_entry
  FOR EACH STATEMENT CALL refuse_change();
