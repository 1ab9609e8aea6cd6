package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.bootstrap.tokens.Issuer;
import io.butie.domain.access.Role;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in at a running server by a token of a provider that runs beside it. */
@ExtendWith(WithServedYear.class)
class TokenIT {

  private static final String MAKER = ServedYear.user(Role.FINANCE_MAKER, ServedYear.REGION);

  private final ServedYear year;

  TokenIT(ServedYear year) {
    this.year = year;
  }

  private HttpResponse<String> ask(String path, String token) throws Exception {
    return year.server()
        .send(year.server().request("/api/v1" + path).header("Authorization", "Bearer " + token));
  }

  @Test
  void aTokenOpensWhatItsUsersAccountMay() throws Exception {
    String token = year.issuer().token(MAKER, Instant.now());

    assertThat(ask("/ledger/records?limit=1", token).statusCode()).isEqualTo(200);
    assertThat(ask("/users", token).statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenThatIsNotTrueOpensNothing() throws Exception {
    String claims =
        Issuer.claims(
            year.issuer().address(),
            Issuer.AUDIENCE,
            "\"upn\":\"" + MAKER + "\",\"groups\":[\"ADMINISTRATOR\"]",
            Instant.now());

    HttpResponse<String> forged = ask("/runs", year.issuer().token(claims, "stranger"));

    assertThat(forged.statusCode()).isEqualTo(401);
    assertThat(forged.headers().allValues("WWW-Authenticate"))
        .anyMatch(challenge -> challenge.startsWith("Bearer"))
        .anyMatch(challenge -> challenge.startsWith("Basic"));
    assertThat(ask("/users", year.issuer().token(claims, "key")).statusCode())
        .as("groups in a token give nothing")
        .isEqualTo(403);
  }

  @Test
  void aUserOfTheProviderWithoutAnAccountHearsWhy() throws Exception {
    HttpResponse<String> answer = ask("/runs", year.issuer().token("somebody-else", Instant.now()));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("no open account here");
  }
}
