package io.butie.adapters.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.reference.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateSpoolTest {

  @TempDir Path data;

  private PrivateSpool spool() {
    return new PrivateSpool(data.resolve("intake"), 5);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void whatIsKeptIsReadAgainAndItsHashIsTold() throws IOException {
    assertThat(spool().keep("a", bytes("lines"))).contains(Digest.sha256("lines"));

    try (InputStream again = spool().open("a")) {
      assertThat(again.readAllBytes()).asString(UTF_8).isEqualTo("lines");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("intake"))))
        .isEqualTo("rwx------");
  }

  @Test
  void nothingIsKeptOfMoreThanIsAllowed() throws IOException {
    assertThat(spool().keep("a", bytes("lines."))).isEmpty();
    assertThat(spool().leftOver()).isEmpty();
  }

  @Test
  void whatIsWipedIsEmptyAndStillNamed() throws IOException {
    spool().keep("a", bytes("lines"));

    spool().wipe("a");
    assertThat(spool().leftOver()).containsExactly("a");
    assertThat(Files.size(data.resolve("intake/a"))).isZero();

    spool().delete("a");
    assertThat(spool().leftOver()).isEmpty();
  }
}
