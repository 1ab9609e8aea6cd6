package io.butie.bootstrap.tokens;

import static io.butie.bootstrap.tokens.Issuer.AUDIENCE;
import static io.butie.bootstrap.tokens.Issuer.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.security.JwtBearerTokens;
import io.butie.adapters.security.TokenIssuer;
import io.butie.application.port.BearerTokens;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are taken, asked of a provider that is a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BearerTokensTest {

  private static final Instant NOW = Instant.parse("2023-05-08T01:00:00Z");
  private static final String MAKER = "\"upn\":\"maker\"";

  private Issuer issuer;
  private BearerTokens tokens;

  @BeforeAll
  void startTheProvider() throws Exception {
    issuer = Issuer.start();
    tokens = tokens(NOW);
  }

  @AfterAll
  void stopIt() {
    issuer.close();
  }

  private BearerTokens tokens(Instant now) {
    return new JwtBearerTokens(
        new TokenIssuer(issuer.address(), Optional.empty(), Set.of(AUDIENCE)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Optional<RefusalCode> refusal(Outcome<UserId> outcome) {
    return outcome.fold(user -> Optional.empty(), refusal -> Optional.of(refusal.code()));
  }

  private void assertRefused(String token) {
    assertThat(refusal(tokens.userOf(token))).contains(RefusalCode.NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"upn\":\"maker\",\"preferred_username\":\"b\",\"sub\":\"c\" | maker",
        "\"preferred_username\":\"maker\",\"sub\":\"c\" | maker",
        "\"sub\":\"0190163d-8694\" | 0190163d-8694"
      })
  void aTokenNamesItsUser(String user, String expected) throws Exception {
    String token = issuer.token(claims(issuer.address(), AUDIENCE, user, NOW), "key");

    assertThat(tokens.userOf(token).orThrow()).isEqualTo(new UserId(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "shared", "stranger"})
  void whatTheProviderDidNotSignIsNotTaken(String by) throws Exception {
    assertRefused(issuer.token(claims(issuer.address(), AUDIENCE, MAKER, NOW), by));
  }

  @Test
  void whatIsNotOursIsNotTaken() throws Exception {
    String ours = issuer.address();
    assertRefused(issuer.token(claims("http://localhost:1", AUDIENCE, MAKER, NOW), "key"));
    assertRefused(issuer.token(claims(ours, "another-system", MAKER, NOW), "key"));
    assertRefused(issuer.token(claims(ours, AUDIENCE, "\"name\":\"maker\"", NOW), "key"));
    assertRefused(issuer.token(claims(ours, AUDIENCE, "\"upn\":\"a b\"", NOW), "key"));
    assertRefused(
        issuer.token("{\"iss\":\"" + ours + "\",\"aud\":[\"butie\"]," + MAKER + "}", "key"));
    assertRefused("");
    assertRefused("a.b.c");
    assertRefused(issuer.token("maker", NOW).replace('.', ' '));
  }

  @Test
  void aTokenIsTakenInItsTimeOnly() throws Exception {
    String token = issuer.token("maker", NOW);

    assertThat(refusal(tokens(NOW.plus(Duration.ofMinutes(59))).userOf(token))).isEmpty();
    assertThat(refusal(tokens(NOW.plus(Duration.ofMinutes(62))).userOf(token)))
        .contains(RefusalCode.NOT_ALLOWED);
    String later =
        issuer.token(
            claims(issuer.address(), AUDIENCE, MAKER, NOW)
                .replace(
                    "\"iat\"", "\"nbf\":" + NOW.plusSeconds(300).getEpochSecond() + ",\"iat\""),
            "key");
    assertRefused(later);
  }

  @Test
  void aNewKeyOfTheProviderIsTakenAtOnceAndTheOldOneNoMore() throws Exception {
    BearerTokens fresh = tokens(NOW);
    String old = issuer.token("maker", NOW);
    assertThat(refusal(fresh.userOf(old))).isEmpty();

    issuer.rotate();

    assertThat(refusal(fresh.userOf(issuer.token("maker", NOW)))).isEmpty();
    assertThat(refusal(fresh.userOf(old))).contains(RefusalCode.NOT_ALLOWED);
  }

  /** Each names a key that nobody has, and none makes us ask the provider again. */
  @Test
  void whoForgesTokensDoesNotMakeUsAFloodOfQuestionsToTheProvider() throws Exception {
    BearerTokens fresh = tokens(NOW);
    int before = issuer.fetched();
    String claims = claims(issuer.address(), AUDIENCE, MAKER, NOW);

    for (int i = 0; i < 20; i++) {
      assertThat(refusal(fresh.userOf(issuer.token(claims, "unheard-of"))))
          .contains(RefusalCode.NOT_ALLOWED);
    }

    assertThat(issuer.fetched() - before).isLessThanOrEqualTo(2);
    assertThat(refusal(fresh.userOf(issuer.token("maker", NOW)))).isEmpty();
  }

  /** Fails closed, and tells that apart from a token that is wrong. */
  @Test
  void withoutTheKeysNobodyIsLetInUntilTheyAreThere() throws Exception {
    try (Issuer other = Issuer.start()) {
      String token = other.token("maker", NOW);
      BearerTokens withKeys =
          new JwtBearerTokens(
              new TokenIssuer(
                  other.address(),
                  Optional.of(URI.create(other.address() + "/keys")),
                  Set.of(AUDIENCE)),
              Clock.fixed(NOW, ZoneOffset.UTC));
      BearerTokens discovering =
          new JwtBearerTokens(
              new TokenIssuer(other.address(), Optional.empty(), Set.of(AUDIENCE)),
              Clock.fixed(NOW, ZoneOffset.UTC));
      assertThat(refusal(withKeys.userOf(token))).isEmpty();
      other.stop();
      assertThat(refusal(withKeys.userOf(token))).as("its keys are kept").isEmpty();
      assertThatThrownBy(() -> discovering.userOf(token))
          .isInstanceOf(BearerTokens.ProviderDownException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://issuer.example", "ftp://issuer.example", "issuer"})
  void keysComeOverASafeWayOnly(String address) {
    assertThatThrownBy(() -> new TokenIssuer(address, Optional.empty(), Set.of(AUDIENCE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(address);
  }
}
