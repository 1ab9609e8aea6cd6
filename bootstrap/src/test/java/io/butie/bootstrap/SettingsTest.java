package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.security.TokenIssuer;
import io.butie.adapters.webhook.HttpReceivers;
import io.butie.application.port.Receivers;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  @ParameterizedTest
  @ValueSource(strings = {"0", "1025", "-1", "200MiB"})
  void aClaimFilesSizeIsAWholeNumberOfMebibytes(String size) {
    assertThat(Settings.of(environment(Map.of("BUTIE_CLAIM_FILE_MIB", "7"))).claimFileMost())
        .isEqualTo(7L << 20);
    assertThatThrownBy(() -> Settings.of(environment(Map.of("BUTIE_CLAIM_FILE_MIB", size))))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("BUTIE_CLAIM_FILE_MIB");
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
  void takesNobodysTokensUntilAProviderIsNamed() {
    assertThat(Settings.of(environment(Map.of())).tokens()).isEmpty();
    assertThat(
            Settings.of(
                    environment(
                        Map.of(
                            "MP_JWT_VERIFY_ISSUER", "https://id.example",
                            "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:///etc/butie/keys.json",
                            "MP_JWT_VERIFY_AUDIENCES", "butie, treasury")))
                .tokens())
        .contains(
            new TokenIssuer(
                "https://id.example",
                Optional.of(URI.create("file:///etc/butie/keys.json")),
                Set.of("butie", "treasury")));
  }

  @Test
  void tokensForAnySystemWouldBeTakenWithoutAnAudience() {
    assertThatThrownBy(
            () -> Settings.of(environment(Map.of("MP_JWT_VERIFY_ISSUER", "https://id.example"))))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("audience");
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

  @Test
  void takesAListOfHostsAndRangesThatWebhooksMayGoTo() {
    Receivers receivers =
        new HttpReceivers(
            Settings.of(
                    environment(
                        Map.of("BUTIE_WEBHOOK_ALLOW_PRIVATE", "10.1.0.0/16, fd00::1 ,hr.inside")))
                .webhookAllowPrivate());

    assertThat(receivers.objection("https://10.1.2.3/")).isEmpty();
    assertThat(receivers.objection("http://[fd00::1]/")).isEmpty();
    assertThat(receivers.objection("http://hr.inside/")).isEmpty();
    assertThat(receivers.objection("https://10.2.0.1/")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.0.0/33", "hr.inside,", "http://hr.inside"})
  void refusesAListThatNamesNeitherHostsNorRanges(String list) {
    assertThatThrownBy(() -> Settings.of(environment(Map.of("BUTIE_WEBHOOK_ALLOW_PRIVATE", list))))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("BUTIE_WEBHOOK_ALLOW_PRIVATE");
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(
        name -> Optional.empty(), name -> Optional.ofNullable(variables.get(name)));
  }
}
