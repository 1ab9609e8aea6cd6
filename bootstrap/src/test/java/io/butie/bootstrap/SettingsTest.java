package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void keepsEverythingInTheDataDirectoryAndWarnsOfIt() {
    Settings settings = Settings.of(environment(Map.of()));

    assertThat(settings.data()).isEqualTo(Path.of("butie-data").toAbsolutePath());
    assertThat(settings.keys()).isEqualTo(settings.data().resolve("keys"));
    assertThat(settings.checkpoints()).isEqualTo(settings.data().resolve("checkpoints"));
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.database()).isEmpty();
    assertThat(settings.warnings()).singleElement().asString().contains("keys and checkpoints");
  }

  @Test
  void hasNothingToWarnOfWhenKeysAndCheckpointsAreElsewhere() {
    Settings settings =
        Settings.of(
            environment(
                Map.of(
                    "BUTIE_DATA", "/srv/butie",
                    "BUTIE_KEYS_DIR", "/srv/butie-keys",
                    "BUTIE_CHECKPOINT_DIR", "/mnt/checkpoints")));

    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void warnsOfTheOneThatIsInside() {
    Settings settings =
        Settings.of(environment(Map.of("BUTIE_DATA", "/srv/b", "BUTIE_KEYS_DIR", "/srv/keys")));

    assertThat(settings.warnings()).singleElement().asString().startsWith("checkpoints are");
  }

  @Test
  void aSystemPropertyComesBeforeTheEnvironment() {
    Environment environment =
        new Environment(
            name -> Optional.of("9001").filter(value -> name.equals("butie.http.port")),
            name -> Optional.of("9002").filter(value -> name.equals("BUTIE_HTTP_PORT")));

    assertThat(Settings.of(environment).httpPort()).isEqualTo(9001);
  }

  @Test
  void anEmptyValueIsAbsent() {
    assertThat(Settings.of(environment(Map.of("BUTIE_DB_URL", ""))).database()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "http", "-1"})
  void refusesAPortThatIsNone(String port) {
    assertThatThrownBy(() -> Settings.of(environment(Map.of("BUTIE_HTTP_PORT", port))))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("BUTIE_HTTP_PORT")
        .hasMessageContaining(port);
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(
        name -> Optional.empty(), name -> Optional.ofNullable(variables.get(name)));
  }
}
