package io.butie.adapters.bundle;

/** A record has more bytes than an entry of tlog-tiles. */
final class EntryTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  EntryTooLargeException(long sequence, int bytes) {
    super(
        "record "
            + sequence
            + " has "
            + bytes
            + " bytes, and an entry of tlog-tiles at most "
            + TlogTiles.MAX_ENTRY);
  }
}
