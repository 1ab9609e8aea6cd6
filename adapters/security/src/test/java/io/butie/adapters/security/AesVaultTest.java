package io.butie.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.application.port.Entropy;
import java.nio.file.Path;
import java.util.Base64;
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
    AesVault vault = VaultKeys.openVault(keys, entropy);

    String sealed = vault.seal(ID);

    assertThat(vault.open(sealed)).isEqualTo(ID);
    assertThat(sealed).doesNotContain(ID).isNotEqualTo(vault.seal(ID));
  }

  @Test
  void findsTheSamePersonAfterARestart() {
    String before = VaultKeys.openVault(keys, entropy).blindIndex(ID);

    assertThat(VaultKeys.openVault(keys, entropy).blindIndex(ID)).isEqualTo(before);
  }

  @Test
  void refusesASealedTextWithOneChangedBit() {
    AesVault vault = VaultKeys.openVault(keys, entropy);
    byte[] sealed = Base64.getDecoder().decode(vault.seal(ID));
    sealed[sealed.length - 1] ^= 1;
    String changed = Base64.getEncoder().encodeToString(sealed);

    assertThatThrownBy(() -> vault.open(changed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void commitsDifferentlyUnderEverySalt() {
    AesVault vault = VaultKeys.openVault(keys, entropy);
    String salt = vault.newSalt();

    assertThat(vault.commit(salt, ID))
        .isEqualTo(vault.commit(salt, ID))
        .isNotEqualTo(vault.commit(vault.newSalt(), ID));
  }
}
