package io.butie.bootstrap.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Progress for people: one line that is written over on a terminal, a line a tenth elsewhere. */
final class ProgressLines implements Stages.Watcher {

  private static final int BAR = 30;

  private final PrintWriter err;
  private final long lines;
  private final boolean terminal = isTerminal();
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

  /** System.console() tells of standard input and output; ours is standard error. */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}
