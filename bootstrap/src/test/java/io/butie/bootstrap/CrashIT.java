package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.bootstrap.demo.Boundary;
import io.butie.bootstrap.demo.PulledPlug;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a real server on real Derby files, at each boundary of a run's steps. */
class CrashIT {

  @Test
  void aRunThatWasKilledAnywhereFinishesByItself(@TempDir Path data) throws Exception {
    int life = 0;
    for (Boundary boundary : Boundary.values()) {
      try (ButieProcess server = ButieProcess.start(command(data, life, boundary.name()))) {
        await(server, PulledPlug.AT + boundary);
      } // closing kills with SIGKILL
      life++;
    }
    try (ButieProcess last = ButieProcess.start(command(data, life))) {
      await(last, PulledPlug.WHOLE);
    }
  }

  private static void await(ButieProcess server, String line) throws Exception {
    for (int tries = 0; tries < 1_800; tries++) {
      if (server.stderr().contains(line)) {
        return;
      }
      assertThat(server.isRunning() || server.stderr().contains(line)).as(server.stderr()).isTrue();
      Thread.sleep(100);
    }
    throw new AssertionError("not there within three minutes: " + server.stderr());
  }

  /** The jar, with our test's main beside it: the manifest's openings have to be said aloud. */
  private static String[] command(Path data, int life, String... boundary) throws IOException {
    String jar = System.getProperty("butie.jar");
    List<String> command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    try (JarFile file = new JarFile(jar)) {
      var manifest = file.getManifest().getMainAttributes();
      for (String opened : manifest.getValue("Add-Opens").split(" ", -1)) {
        command.add("--add-opens=" + opened + "=ALL-UNNAMED");
      }
      for (String exported : manifest.getValue("Add-Exports").split(" ", -1)) {
        command.add("--add-exports=" + exported + "=ALL-UNNAMED");
      }
    }
    Path tests =
        Path.of(PulledPlug.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    command.add("-cp");
    command.add(jar + File.pathSeparator + tests);
    command.add(PulledPlug.class.getName());
    command.add(data.toString());
    command.add(Integer.toString(life));
    command.addAll(List.of(boundary));
    return command.toArray(String[]::new);
  }
}
