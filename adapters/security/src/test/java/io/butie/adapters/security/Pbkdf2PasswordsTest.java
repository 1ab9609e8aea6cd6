package io.butie.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2PasswordsTest {

  private final Pbkdf2Passwords passwords = new Pbkdf2Passwords(1_000, count -> new byte[count]);

  @Test
  void knowsThePasswordAndNoOther() {
    String hash = passwords.hash("correct horse");

    assertThat(passwords.matches("correct horse", hash)).isTrue();
    assertThat(passwords.matches("correct horsf", hash)).isFalse();
    assertThat(hash).startsWith("pbkdf2-sha512$1000$").doesNotContain("horse");
  }

  @Test
  void agreesWithAnIndependentImplementation() {
    // hashlib.pbkdf2_hmac('sha512', b'correct horse', bytes(16), 1000, 32)
    assertThat(passwords.hash("correct horse"))
        .endsWith("$stTd3liDbv675qpTI3gq1EsjLkvi8ZBjBi33Ix7gCoY=");
  }
}
