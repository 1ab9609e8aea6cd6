package io.butie.bootstrap;

import io.butie.adapters.cli.ExitCode;

/**
 * Why a command cannot work here: a setting that is wrong, an installation that is not there or in
 * use. Its message is for the person who called the command, and nothing was changed.
 */
public final class CannotRun extends RuntimeException {

  private final int exitCode;

  private CannotRun(int exitCode, String why) {
    super(why);
    this.exitCode = exitCode;
  }

  /** Called wrongly: exit code 2. */
  public static CannotRun usage(String why) {
    return new CannotRun(ExitCode.USAGE, why);
  }

  /** Somebody else is there: exit code 6. */
  public static CannotRun conflict(String why) {
    return new CannotRun(ExitCode.CONFLICT, why);
  }

  int exitCode() {
    return exitCode;
  }
}
