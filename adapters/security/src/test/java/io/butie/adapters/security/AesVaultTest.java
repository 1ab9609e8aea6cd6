package io.butie.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.application.port.Entropy;
import io.butie.application.port.VaultRing.KeyIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesVaultTest {

  private static final String ID = "11010519491231002X";

  @TempDir Path keys;

  private final Random random = new Random(65);
  private final Entropy entropy =
      count -> {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
      };

  @Test
  void opensWhatItSealedAndNeverSealsTheSameTwice() {
    AesVault vault = new VaultKeys(keys, entropy).open(List.of());

    String sealed = vault.seal(ID);

    assertThat(vault.open(sealed)).isEqualTo(ID);
    assertThat(sealed).doesNotContain(ID).isNotEqualTo(vault.seal(ID));
  }

  @Test
  void findsTheSamePersonAfterARestart() {
    String before = new VaultKeys(keys, entropy).open(List.of()).blindIndex(ID);

    assertThat(new VaultKeys(keys, entropy).open(List.of()).blindIndex(ID)).isEqualTo(before);
  }

  @Test
  void refusesASealedTextWithOneChangedBit() {
    AesVault vault = new VaultKeys(keys, entropy).open(List.of());
    byte[] sealed = Base64.getDecoder().decode(vault.seal(ID));
    sealed[sealed.length - 1] ^= 1;
    String changed = Base64.getEncoder().encodeToString(sealed);

    assertThatThrownBy(() -> vault.open(changed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void commitsDifferentlyUnderEverySalt() {
    AesVault vault = new VaultKeys(keys, entropy).open(List.of());
    String salt = vault.newSalt();

    assertThat(vault.commit(salt, ID))
        .isEqualTo(vault.commit(salt, ID))
        .isNotEqualTo(vault.commit(vault.newSalt(), ID));
  }

  @Test
  void opensWhatAnEarlierKeySealedAsLongAsThatIsHeld() {
    VaultKeys ring = new VaultKeys(keys, entropy);
    String first = ring.open(List.of()).seal(ID);
    List<KeyIds> generations = List.of(ring.make(), ring.make());
    String second = ring.open(generations.subList(0, 1)).seal(ID);
    AesVault vault = ring.open(generations);
    String third = vault.seal(ID);

    assertThat(List.of(first, second, third)).extracting(vault::open).containsOnly(ID);
    assertThat(List.of(first, second, third))
        .extracting(vault::isSealedByNewest)
        .containsExactly(false, false, true);
    assertThat(third).startsWith(generations.get(1).sealing() + ":");

    assertThat(ring.holdsOldSealingKeys(generations)).isTrue();
    ring.destroyOldSealingKeys(generations);
    assertThat(ring.holdsOldSealingKeys(generations)).isFalse();
    AesVault later = ring.open(generations);
    assertThat(later.open(third)).isEqualTo(ID);
    assertThatThrownBy(() -> later.open(first)).hasMessageContaining("not held");
    assertThatThrownBy(() -> later.open(second)).hasMessageContaining("not held");
  }

  @Test
  void anIndexIsMadeAnewFromTheIndexBefore() {
    VaultKeys ring = new VaultKeys(keys, entropy);
    String before = ring.open(List.of()).blindIndex(ID);
    List<KeyIds> generations = List.of(ring.make());
    AesVault after = ring.open(generations);

    assertThat(after.indexByNewest(before)).isEqualTo(after.blindIndex(ID)).isNotEqualTo(before);
    assertThat(ring.open(generations).blindIndex(ID)).isEqualTo(after.blindIndex(ID));
  }

  /** A later start must not make an index key that finds nobody. */
  @Test
  void doesNotStartWithoutTheFirstIndexKeyOnceThereIsASecond() throws IOException {
    VaultKeys ring = new VaultKeys(keys, entropy);
    ring.open(List.of());
    List<KeyIds> generations = List.of(ring.make());
    Files.delete(keys.resolve("vault-index.key"));

    assertThatThrownBy(() -> ring.open(generations)).isInstanceOf(UncheckedIOException.class);
  }
}
