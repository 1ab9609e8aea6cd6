package io.butie.adapters.cli;

/** What the process says with its exit code: a promise to scripts. */
public final class ExitCode {

  /** Done as asked. */
  public static final int DONE = 0;

  /** A bug or an outage. */
  public static final int FAULT = 1;

  /** Wrong usage: an unknown option, a file that is not there, an unknown rulebook. */
  public static final int USAGE = 2;

  /** Something that was to be verified is not true. */
  public static final int VERIFICATION_FAILED = 3;

  /** Refused by a rule: a malformed file, say. */
  public static final int REFUSED = 4;

  /** Some of it is done, and what is not is listed. */
  public static final int PARTLY_DONE = 5;

  /** The data directory is in use, or the target exists. */
  public static final int CONFLICT = 6;

  private ExitCode() {}
}
