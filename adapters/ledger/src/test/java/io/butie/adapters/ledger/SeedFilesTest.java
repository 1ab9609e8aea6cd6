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

class SeedFilesTest {

  private static final String LOG = "butie.example/test";

  @TempDir private Path directory;

  private static Entropy filledWith(int filler) {
    return count -> {
      byte[] bytes = new byte[count];
      Arrays.fill(bytes, (byte) filler);
      return bytes;
    };
  }

  private SeedFiles keys(String place, int filler) {
    return new SeedFiles(directory.resolve(place), LOG, filledWith(filler));
  }

  private VerifierKey key(String place, int filler) {
    SeedFiles keys = keys(place, filler);
    keys.begin();
    return keys.first().orElseThrow().verifierKey();
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
    assertThat(keys("keys", 1).first()).isEmpty();
    assertThat(keys("keys", 1).held()).isEmpty();
    assertThat(directory.resolve("keys")).doesNotExist();
    VerifierKey made = key("keys", 1);

    assertThat(keys("keys", 2).first().orElseThrow().verifierKey()).isEqualTo(made);
  }

  @Test
  void aNewKeyIsFoundByItsPublicKeyAndTheFirstStaysTheFirst() {
    VerifierKey first = key("keys", 1);
    VerifierKey next = keys("keys", 2).make().verifierKey();

    SeedFiles read = keys("keys", 3);
    assertThat(read.first().orElseThrow().verifierKey()).isEqualTo(first);
    assertThat(read.of(next).orElseThrow().verifierKey()).isEqualTo(next);
    assertThat(read.held()).containsExactlyInAnyOrder(first, next);
  }

  /** The retired key was put away: a new first key would contradict all that was signed. */
  @Test
  void whereALaterKeyIsHeldNoFirstOneIsMade() throws IOException {
    key("keys", 1);
    VerifierKey next = keys("keys", 2).make().verifierKey();
    Files.delete(directory.resolve("keys").resolve("checkpoint-signing.seed"));

    keys("keys", 3).begin();

    assertThat(keys("keys", 3).first()).isEmpty();
    assertThat(keys("keys", 3).held()).containsExactly(next);
  }

  @Test
  void whatACrashLeftHalfWrittenIsNoKey() throws IOException {
    VerifierKey first = key("keys", 1);
    Path partial = directory.resolve("keys").resolve("checkpoint-signing-00.seed.partial");
    Files.writeString(partial, "AAAA");

    assertThat(keys("keys", 1).held()).containsExactly(first);
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
