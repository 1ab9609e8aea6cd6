package io.butie.adapters.security;

import io.butie.application.port.Entropy;
import io.butie.application.port.VaultRing;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The vault's keys as files in the keys directory, readable by us alone: {@code vault-sealing.key}
 * and {@code vault-index.key}, made at first use, and {@code vault-sealing-NAME.key} and {@code
 * vault-index-NAME.key} of each later generation. A name is the beginning of the key's SHA-256.
 */
public final class VaultKeys implements VaultRing {

  private static final int KEY_BYTES = 32;
  private static final int NAME_LENGTH = 8;
  private static final String SEALING = "vault-sealing";
  private static final String INDEX = "vault-index";

  private final Path directory;
  private final Entropy entropy;

  /** The keys in the directory. */
  public VaultKeys(Path directory, Entropy entropy) {
    this.directory = directory;
    this.entropy = entropy;
  }

  @Override
  public KeyIds make() {
    try {
      return new KeyIds(make(SEALING), make(INDEX));
    } catch (IOException e) {
      throw new UncheckedIOException("a new key of the vault in " + directory, e);
    }
  }

  private String make(String kind) throws IOException {
    byte[] key = entropy.bytes(KEY_BYTES);
    String name = Digest.sha256(key).hex().substring(0, NAME_LENGTH);
    write(file(kind, name), key);
    return name;
  }

  @Override
  public AesVault open(List<KeyIds> generations) {
    try {
      Files.createDirectories(directory);
      if (generations.isEmpty()) {
        makeFirst(SEALING);
        makeFirst(INDEX);
      }
      Map<String, byte[]> sealing = new HashMap<>();
      List<byte[]> index = new ArrayList<>(List.of(read(file(INDEX, AesVault.FIRST))));
      for (String name : sealingNames(generations)) {
        Path file = file(SEALING, name);
        if (Files.exists(file)) {
          sealing.put(name, read(file));
        }
      }
      for (KeyIds generation : generations) {
        index.add(read(file(INDEX, generation.index())));
      }
      return new AesVault(sealing, newest(generations), index, entropy);
    } catch (IOException e) {
      throw new UncheckedIOException("the vault's keys in " + directory, e);
    }
  }

  @Override
  public boolean holdsOldSealingKeys(List<KeyIds> generations) {
    return oldSealingKeys(generations).anyMatch(Files::exists);
  }

  @Override
  public void destroyOldSealingKeys(List<KeyIds> generations) {
    oldSealingKeys(generations)
        .forEach(
            file -> {
              try {
                Files.deleteIfExists(file);
              } catch (IOException e) {
                throw new UncheckedIOException("an old key of the vault", e);
              }
            });
  }

  private Stream<Path> oldSealingKeys(List<KeyIds> generations) {
    return sealingNames(generations).stream()
        .filter(name -> !name.equals(newest(generations)))
        .map(name -> file(SEALING, name));
  }

  private static List<String> sealingNames(List<KeyIds> generations) {
    return Stream.concat(Stream.of(AesVault.FIRST), generations.stream().map(KeyIds::sealing))
        .toList();
  }

  private static String newest(List<KeyIds> generations) {
    return generations.isEmpty()
        ? AesVault.FIRST
        : generations.get(generations.size() - 1).sealing();
  }

  private Path file(String kind, String name) {
    return directory.resolve(kind + (name.isEmpty() ? "" : "-" + name) + ".key");
  }

  private void makeFirst(String kind) throws IOException {
    Path file = file(kind, AesVault.FIRST);
    if (!Files.exists(file)) {
      write(file, entropy.bytes(KEY_BYTES));
    }
  }

  private static void write(Path file, byte[] key) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "key", ".new", ownerOnly(file));
    Files.writeString(
        fresh,
        HexFormat.of().formatHex(key) + "\n",
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(fresh, file);
  }

  private static byte[] read(Path file) throws IOException {
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
