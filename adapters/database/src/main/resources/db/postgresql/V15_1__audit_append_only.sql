CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- also where a session says that it is a replica
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_no_change;
