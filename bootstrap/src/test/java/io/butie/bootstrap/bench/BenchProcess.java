package io.butie.bootstrap.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A process with the heap that the product is promised to fit in, and the bench beside its jar. */
final class BenchProcess {

  private BenchProcess() {}

  /** The start of a command that may go on with arguments. */
  static List<String> command(Path jar, Class<?> main) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
    command.addAll(opened(jar));
    String tests =
        Path.of(main.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    command.addAll(List.of("-cp", jar + File.pathSeparator + tests, main.getName()));
    return command;
  }

  /** What {@code java -jar} would read from the manifest of the jar, and {@code -cp} does not. */
  private static List<String> opened(Path jar) throws IOException {
    List<String> options = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      for (String name : List.of("Add-Exports", "Add-Opens")) {
        for (String of : manifest.getValue(name).trim().split("\\s+", -1)) {
          options.addAll(List.of("--" + name.toLowerCase(Locale.ROOT), of + "=ALL-UNNAMED"));
        }
      }
    }
    return options;
  }

  /** Waits for it; what it prints goes where ours goes. */
  static void run(List<String> command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command.get(command.size() - 1) + " ended with " + code);
    }
  }
}
