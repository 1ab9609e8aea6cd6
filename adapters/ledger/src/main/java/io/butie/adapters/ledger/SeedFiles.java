package io.butie.adapters.ledger;

import io.butie.application.port.Entropy;
import io.butie.application.port.SigningKeys;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The log's signing keys, each a seed in a file, in a directory of their own. Whoever reads such a
 * file can sign in the log's name, so it is made readable by its owner alone.
 */
public final class SeedFiles implements SigningKeys {

  /** The key that the log begins with; every later one has its key hash in its name. */
  private static final String FIRST = "checkpoint-signing.seed";

  private static final String PREFIX = "checkpoint-signing";
  private static final String SUFFIX = ".seed";
  private static final Set<OpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
  private static final int SEED_LENGTH = 32;

  private final Path directory;
  private final String logName;
  private final Entropy entropy;

  /** The keys of the log with this name in this directory; new ones are made from this entropy. */
  public SeedFiles(Path directory, String logName, Entropy entropy) {
    this.directory = directory;
    this.logName = logName;
    this.entropy = entropy;
  }

  /** Makes the key that a log begins with, where the directory has no key at all. */
  public void begin() {
    if (files().isEmpty()) {
      byte[] seed = entropy.bytes(SEED_LENGTH);
      keep(seed, FIRST);
    }
  }

  @Override
  public Optional<CheckpointSigner> first() {
    Path file = directory.resolve(FIRST);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  @Override
  public Optional<CheckpointSigner> of(VerifierKey key) {
    return files().stream()
        .map(this::read)
        .filter(signer -> signer.verifierKey().equals(key))
        .findFirst();
  }

  @Override
  public List<VerifierKey> held() {
    return files().stream().map(file -> read(file).verifierKey()).toList();
  }

  @Override
  public CheckpointSigner make() {
    byte[] seed = entropy.bytes(SEED_LENGTH);
    CheckpointSigner signer = CheckpointSigner.ofSeed(logName, seed);
    keep(seed, PREFIX + "-" + signer.verifierKey().hashText() + SUFFIX);
    return signer;
  }

  private List<Path> files() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(SeedFiles::isSeed).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the signing keys in " + directory, e);
    }
  }

  private static boolean isSeed(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  private CheckpointSigner read(Path file) {
    try {
      String seed = Files.readString(file, StandardCharsets.US_ASCII).strip();
      return CheckpointSigner.ofSeed(logName, Base64.getDecoder().decode(seed));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the signing key " + file, e);
    }
  }

  /** On disk, whole and under its name, before this returns. */
  private void keep(byte[] seed, String name) {
    try {
      Files.createDirectories(directory);
      if (Files.exists(directory.resolve(name))) {
        throw new IllegalStateException("a key is never overwritten: " + name);
      }
      Path partial = directory.resolve(name + ".partial");
      Files.deleteIfExists(partial);
      String text = Base64.getEncoder().encodeToString(seed) + "\n";
      try (SeekableByteChannel out = Files.newByteChannel(partial, NEW_FILE, ownerOnly())) {
        out.write(StandardCharsets.US_ASCII.encode(text));
      }
      Files.move(partial, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      if (hasPermissions()) {
        try (FileChannel entry = FileChannel.open(directory)) {
          entry.force(true); // the name too; elsewhere a directory cannot be opened
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the signing key", e);
    }
  }

  /** Where the file system has no such permissions, the directory's own must do. */
  private FileAttribute<?>[] ownerOnly() {
    return hasPermissions()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private boolean hasPermissions() {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
