package io.butie.adapters.bundle;

/**
 * What came of an export.
 *
 * @param records how many records were written; 0 where none were
 * @param detail for people: where it is, or why it is not
 */
public record ExportOutcome(Result result, long records, String detail) {

  /** Why there is a bundle, or none. */
  public enum Result {
    WRITTEN,
    /** Something is there already; nothing was touched. */
    TARGET_EXISTS,
    /** Another process holds the data directory. */
    IN_USE,
    /** There is no ledger, or no checkpoint of it, to export. */
    NOTHING_TO_EXPORT,
    /** A record has more bytes than tlog-tiles can hold in an entry. */
    TOO_LARGE_FOR_TILES,
    /** The records are not those that the checkpoint was signed over: nothing was written. */
    LEDGER_DIFFERS
  }

  static ExportOutcome written(long records, String where) {
    return new ExportOutcome(Result.WRITTEN, records, where);
  }

  /** No bundle, and why. */
  public static ExportOutcome none(Result result, String detail) {
    return new ExportOutcome(result, 0, detail);
  }
}
