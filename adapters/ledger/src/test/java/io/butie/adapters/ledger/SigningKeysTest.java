package io.butie.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Entropy;
import io.butie.domain.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

  private static final String LOG = "butie.example/test";

  @TempDir private Path directory;

  private static Entropy filledWith(int filler) {
    return count -> {
      byte[] bytes = new byte[count];
      Arrays.fill(bytes, (byte) filler);
      return bytes;
    };
  }

  private VerifierKey key(String place, int filler) {
    return new SigningKeys(directory.resolve(place), filledWith(filler)).signer(LOG).verifierKey();
  }

  @Test
  void theKeyThatIsThereStays() {
    VerifierKey made = key("keys", 1);

    assertThat(key("keys", 2)).isEqualTo(made);
    assertThat(key("elsewhere", 2)).isNotEqualTo(made);
  }

  @Test
  void theSameEntropyMakesTheSameKey() {
    assertThat(key("one", 7)).isEqualTo(key("two", 7));
  }

  @Test
  void askingForTheKeyMakesNone() {
    assertThat(SigningKeys.existing(directory.resolve("keys"), LOG)).isEmpty();
    assertThat(directory.resolve("keys")).doesNotExist();
    VerifierKey made = key("keys", 1);

    assertThat(SigningKeys.existing(directory.resolve("keys"), LOG).orElseThrow().verifierKey())
        .isEqualTo(made);
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    key("keys", 1);

    try (Stream<Path> files = Files.list(directory.resolve("keys"))) {
      List<Path> made = files.toList();
      assertThat(made).hasSize(1);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.get(0))))
          .isEqualTo("rw-------");
    }
  }
}
