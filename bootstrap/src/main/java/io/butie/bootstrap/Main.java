package io.butie.bootstrap;

import io.butie.adapters.cli.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The way in: reads the command line, runs one command and leaves with its exit code. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process, for the container's threads would keep it alive. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int code =
        Commands.all(new Environment())
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .execute(args);
    out.flush();
    if (out.checkError() && code == ExitCode.DONE) {
      code = ExitCode.FAULT; // whoever reads our data has gone, or the disk is full
    }
    System.exit(code);
  }

  /** Names are Chinese and JDK 17 writes in the locale's charset: ours is UTF-8 anywhere. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
