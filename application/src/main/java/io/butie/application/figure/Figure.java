package io.butie.application.figure;

/** A number that is watched, under its name in OpenMetrics. */
public enum Figure {
  LINES("butie_lines", Type.GAUGE, "claim lines in each state"),
  LINES_DECIDED("butie_lines_decided", Type.GAUGE, "claim lines that were decided each way"),
  RUN_LINES(
      "butie_run_lines", Type.GAUGE, "lines of each run that is not over, by instruction state"),
  OUTBOX_OLDEST(
      "butie_outbox_oldest_seconds",
      Type.GAUGE,
      "age of the oldest instruction that the treasury has not surely got; 0 where none waits"),
  UNEXPLAINED(
      "butie_unexplained_fen",
      Type.GAUGE,
      "fen in transit that no instruction under way explains, or the other way round, and money"
          + " that arrived and matches nothing; 0 where all is well"),
  HOLD_OLDEST(
      "butie_hold_oldest_seconds",
      Type.GAUGE,
      "time since the day on which the line was claimed that is held longest; 0 where none is"),
  DELIVERIES("butie_webhook_deliveries", Type.GAUGE, "deliveries to webhooks in each state"),
  AUDIT_ENTRIES("butie_audit_entries", Type.COUNTER, "entries of the audit log"),
  LEDGER_RECORDS("butie_ledger_records", Type.COUNTER, "records of the ledger"),
  LEDGER_READ_ONLY(
      "butie_ledger_read_only", Type.GAUGE, "1 while the ledger takes no postings, else 0"),
  REQUESTS("butie_requests", Type.COUNTER, "requests since the start, by operation and status"),
  REQUEST_SECONDS(
      "butie_request_seconds", Type.SUMMARY, "time to answer since the start, by operation");

  private final String openMetricsName;
  private final Type type;
  private final String help;

  Figure(String openMetricsName, Type type, String help) {
    this.openMetricsName = openMetricsName;
    this.type = type;
    this.help = help;
  }

  /** How it behaves: OpenMetrics 1.0 under "Metric Types". */
  public enum Type {
    GAUGE,
    COUNTER,
    SUMMARY
  }

  /** Without what the type puts at its end. */
  public String openMetricsName() {
    return openMetricsName;
  }

  public Type type() {
    return type;
  }

  /** What it counts, in a line. */
  public String help() {
    return help;
  }
}
