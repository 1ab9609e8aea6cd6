package io.butie.bootstrap.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.butie.adapters.database.DatabaseSettings;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.demo.DemoCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The province-year through the real server, by stage, beside the floor: plain JDBC that writes the
 * very rows which that stage left behind.
 */
public final class ProvinceBench {

  /** What the container's start makes of System.out is its own affair. */
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private ProvinceBench() {}

  /**
   * Measures each size in a process of its own, so that the second does not profit from the first.
   *
   * @param arguments the runnable jar, an empty directory, and one number of lines or more
   */
  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    for (int i = 2; i < arguments.length; i++) {
      List<String> command = BenchProcess.command(jar, ProvinceBench.OfOneSize.class);
      command.addAll(List.of(arguments[1], arguments[i]));
      BenchProcess.run(command);
    }
  }

  /** One size: the demo, then the floor. */
  static final class OfOneSize {

    private OfOneSize() {}

    public static void main(String[] arguments) throws Exception {
      measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
      System.exit(0); // the container's threads would keep the process alive
    }
  }

  private static void measure(Path directory, int lines) throws Exception {
    Path data = directory.resolve("demo-" + lines);
    JsonObject summary = demo(lines, data);
    String resident = residentPeak();
    JsonObject seconds = summary.getAsJsonObject("seconds");
    Map<String, Double> floor = Floor.measure(database(data), database(data.resolve("floor")));
    print("%d lines, %d transfers", lines, summary.get("transfers").getAsLong());
    double all = 0;
    for (String stage : seconds.keySet()) {
      double took = seconds.get(stage).getAsDouble();
      all += stage.equals("start server") ? 0 : took;
      print("%-16s %8.1f s%s", stage, took, beside(took, floor.get(stage)));
    }
    print(
        "%.3f ms a line after the start; largest resident size %s", all * 1_000 / lines, resident);
  }

  private static String beside(double took, @Nullable Double floor) {
    return floor == null
        ? ""
        : String.format(Locale.ROOT, "   floor %8.1f s   %.2f x", floor, took / floor);
  }

  private static JsonObject demo(int lines, Path data) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new DemoCommand(new Environment()))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute("--json", "--lines", "" + lines, "--data", data.toString());
    if (code != 0) {
      throw new IllegalStateException("the demo of " + lines + " lines ended with " + code);
    }
    return new Gson().fromJson(out.toString(), JsonObject.class);
  }

  private static DatabaseSettings database(Path data) {
    return new DatabaseSettings.Embedded(data.resolve("database"));
  }

  private static String residentPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown here";
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).trim())
          .findFirst()
          .orElse("unknown");
    }
  }

  private static void print(String format, Object... arguments) {
    OUT.println(String.format(Locale.ROOT, format, arguments));
  }
}
