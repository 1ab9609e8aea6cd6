package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
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

  @Test
  void theFiguresAndTheRootOnPostgresAreThoseOnDerby(@TempDir Path data) throws Exception {
    JsonObject derby = demo(data.resolve("derby"), 65);
    JsonObject postgres =
        demo(
            Map.of(
                "BUTIE_DB_URL", PostgresServer.newDatabase(), "BUTIE_DB_USER", PostgresServer.USER),
            data.resolve("postgres"),
            65);

    assertThat(data.resolve("derby/database")).isDirectory();
    assertThat(data.resolve("postgres/database")).doesNotExist();
    derby.remove("seconds");
    postgres.remove("seconds");
    assertThat(postgres).isEqualTo(derby);
    assertThat(postgres.get("verified").getAsBoolean()).isTrue();
    assertThat(postgres.get("paid_fen").getAsLong()).isPositive();
  }

  private static JsonObject demo(Path data, int seed) throws Exception {
    return demo(Map.of(), data, seed);
  }

  private static JsonObject demo(Map<String, String> environment, Path data, int seed)
      throws Exception {
    try (ButieProcess process =
        ButieProcess.start(
            environment,
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
