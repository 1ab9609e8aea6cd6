-- What the account of the running server may do in PostgreSQL, and no more: post to the ledger, never
-- change it. Run it by the owner of the tables, who made them with the first start of a version:
--
--   CREATE ROLE butie_app LOGIN PASSWORD '...';
--   psql -d butie -f postgresql-application-account.sql
--
-- then give BUTIE_DB_USER=butie_app to the server. Before a version with new tables is started, start
-- it once as the owner, and run this again. The role has its fixed name, and must own nothing.

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, butie_app;
GRANT USAGE ON SCHEMA public TO butie_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO butie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO butie_app;

-- the log: INSERT and SELECT only
REVOKE UPDATE, DELETE ON ledger_transfer, ledger_record FROM butie_app;
-- the audit log: the same, and the end of its chain
REVOKE UPDATE, DELETE ON audit_entry FROM butie_app;
REVOKE INSERT, DELETE ON audit_head FROM butie_app;
-- its head and sums: brought up to date, never thrown away
REVOKE INSERT, DELETE ON ledger_head FROM butie_app;
REVOKE UPDATE, DELETE ON ledger_closed_fund, ledger_block FROM butie_app;
REVOKE DELETE ON ledger_region, ledger_account FROM butie_app;
-- which migrations were made: read only
REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM butie_app;
