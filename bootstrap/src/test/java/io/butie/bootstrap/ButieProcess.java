package io.butie.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, with what it wrote. */
public final class ButieProcess implements AutoCloseable {

  private static final Path OUTPUT = Path.of("target");

  private final Process process;
  private final Path stdout;
  private final Path stderr;

  private ButieProcess(Process process, Path stdout, Path stderr) {
    this.process = process;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** Starts {@code java} with these arguments; an argument with spaces is several. */
  public static ButieProcess start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  public static ButieProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : arguments) {
      command.addAll(List.of(argument.split(" ")));
    }
    Path stdout = Files.createTempFile(OUTPUT, "butie-stdout", ".txt");
    Path stderr = Files.createTempFile(OUTPUT, "butie-stderr", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
    builder.environment().putAll(environment);
    return new ButieProcess(builder.start(), stdout, stderr);
  }

  public int exitCode() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new AssertionError("still running: " + process.info());
    }
    return process.exitValue();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  public String stdout() throws IOException {
    return Files.readString(stdout);
  }

  public String stderr() throws IOException {
    return Files.readString(stderr);
  }

  /** Ends it, if need be by SIGKILL, and forgets what it wrote. */
  @Override
  public void close() throws IOException {
    // Until it is gone it holds its data directory, and the next one could not take it.
    process.destroyForcibly().onExit().join();
    Files.deleteIfExists(stdout);
    Files.deleteIfExists(stderr);
  }
}
