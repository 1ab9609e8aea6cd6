package io.butie.adapters.security;

import io.butie.application.port.Entropy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;

/** The vault's two keys as files in the keys directory, made at first use, readable by us alone. */
public final class VaultKeys {

  private static final int KEY_BYTES = 32;

  private VaultKeys() {}

  /** Opens the vault whose keys lie in the directory, making them where there are none. */
  public static AesVault openVault(Path keysDirectory, Entropy entropy) {
    try {
      Files.createDirectories(keysDirectory);
      return new AesVault(
          key(keysDirectory.resolve("vault-sealing.key"), entropy),
          key(keysDirectory.resolve("vault-index.key"), entropy),
          entropy);
    } catch (IOException e) {
      throw new UncheckedIOException("the vault's keys in " + keysDirectory, e);
    }
  }

  private static byte[] key(Path file, Entropy entropy) throws IOException {
    if (!Files.exists(file)) {
      Path fresh = Files.createTempFile(file.getParent(), "key", ".new", ownerOnly(file));
      Files.writeString(
          fresh,
          HexFormat.of().formatHex(entropy.bytes(KEY_BYTES)) + "\n",
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(fresh, file);
    }
    byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
    if (key.length != KEY_BYTES) {
      throw new IOException(file + " does not hold a key of 32 bytes");
    }
    return key;
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
