package io.butie.adapters.rest.export;

import io.butie.application.audit.AsKnown;
import io.butie.application.audit.RecordLog;
import java.io.Writer;

/** Writes tables of a log, the same ones as the command line does of a bundle. */
public interface Tables {

  /** How a table is written. */
  enum Form {
    CSV,
    JSONL,
    /** A journal for hledger; of transfers only. */
    JOURNAL
  }

  /** Every movement of money, in log order. */
  void transfers(RecordLog log, AsKnown when, Form form, Writer out);

  /** What every account held; CSV or JSONL. */
  void balances(RecordLog log, AsKnown when, Form form, Writer out);

  /** What an account did, line by line; CSV or JSONL. */
  void statement(RecordLog log, String account, AsKnown when, Form form, Writer out);

  /** Every record with its fields; CSV or JSONL. */
  void records(RecordLog log, Form form, Writer out);
}
