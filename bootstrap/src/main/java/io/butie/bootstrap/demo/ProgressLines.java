package io.butie.bootstrap.demo;

import java.io.PrintWriter;

/** Progress for people: one line that is written over on a terminal, a line a tenth elsewhere. */
final class ProgressLines implements Stages.Watcher {

  private static final int BAR = 30;

  private final PrintWriter err;
  private final long lines;
  private final boolean terminal = System.console() != null;
  private String shown = "";

  ProgressLines(PrintWriter err, long lines) {
    this.err = err;
    this.lines = lines;
  }

  @Override
  public void progress(String what, long soFar) {
    int tenths = (int) Math.min(10, soFar * 10 / Math.max(1, lines));
    if (terminal) {
      int filled = (int) Math.min(BAR, soFar * BAR / Math.max(1, lines));
      err.print("\r[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] " + soFar + " " + what);
      err.print("        ");
      if (soFar >= lines) {
        err.println();
      }
      err.flush();
    } else if (!shown.equals(what + tenths)) {
      shown = what + tenths;
      err.println("demo: " + soFar + " of " + lines + " lines " + what);
    }
  }
}
