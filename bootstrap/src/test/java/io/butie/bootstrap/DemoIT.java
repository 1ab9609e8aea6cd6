package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seed decides everything but how long it takes: two demos of one seed are one demo. */
class DemoIT {

  private static final String JAR = System.getProperty("butie.jar");

  @Test
  void theSameSeedGivesTheSameFiguresAndRootAndAnotherSeedAnother(@TempDir Path data)
      throws Exception {
    JsonObject first = demo(data.resolve("first"), 7);
    JsonObject second = demo(data.resolve("second"), 7);
    JsonObject other = demo(data.resolve("other"), 8);

    assertThat(first.remove("seconds")).isNotNull();
    second.remove("seconds");
    assertThat(second).isEqualTo(first);
    assertThat(other.get("root")).isNotEqualTo(first.get("root"));
    for (JsonObject demo : new JsonObject[] {first, other}) {
      assertThat(demo.get("lines").getAsInt()).isEqualTo(600);
      assertThat(demo.get("verified").getAsBoolean()).isTrue();
      assertThat(demo.get("paid_lines").getAsInt()).isPositive();
      assertThat(
              demo.get("pay").getAsInt()
                  + demo.get("hold").getAsInt()
                  + demo.get("refuse").getAsInt())
          .isEqualTo(600);
    }
  }

  private static JsonObject demo(Path data, int seed) throws Exception {
    try (ButieProcess process =
        ButieProcess.start(
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "-jar",
            JAR,
            "demo --json --lines 600 --seed " + seed,
            "--data",
            data.toString())) {
      assertThat(process.exitCode()).as(process.stderr()).isZero();
      return JsonParser.parseString(process.stdout()).getAsJsonObject();
    }
  }
}
