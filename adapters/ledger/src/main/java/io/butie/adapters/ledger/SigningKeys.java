package io.butie.adapters.ledger;

import io.butie.application.port.Entropy;
import io.butie.domain.ledger.CheckpointSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The log's signing key, in a directory of its own. Whoever reads the file can sign in the log's
 * name, so it is made readable by its owner alone; whoever loses it needs a new log name.
 */
public final class SigningKeys {

  private static final String FILE = "checkpoint-signing.seed";
  private static final Set<OpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final int SEED_LENGTH = 32;

  private final Path directory;
  private final Entropy entropy;

  /** Keys in this directory; a missing one is made from this entropy. */
  public SigningKeys(Path directory, Entropy entropy) {
    this.directory = directory;
    this.entropy = entropy;
  }

  /** The signer of the log with this name; its key is made at the first call. */
  public CheckpointSigner signer(String logName) {
    Path file = directory.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return read(file, logName);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the signing key", e);
    }
  }

  /** The signer of the log with this name, if the directory has its key; makes none. */
  public static Optional<CheckpointSigner> existing(Path directory, String logName) {
    Path file = directory.resolve(FILE);
    try {
      return Files.exists(file) ? Optional.of(read(file, logName)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the signing key", e);
    }
  }

  private static CheckpointSigner read(Path file, String logName) throws IOException {
    String seed = Files.readString(file, StandardCharsets.US_ASCII).strip();
    return CheckpointSigner.ofSeed(logName, Base64.getDecoder().decode(seed));
  }

  private void make(Path file) throws IOException {
    Files.createDirectories(directory);
    String seed = Base64.getEncoder().encodeToString(entropy.bytes(SEED_LENGTH)) + "\n";
    try (SeekableByteChannel out = Files.newByteChannel(file, NEW_FILE, ownerOnly())) {
      out.write(StandardCharsets.US_ASCII.encode(seed));
    } catch (FileAlreadyExistsException e) {
      // another start of this program was faster: its key is the key
    }
  }

  /** Where the file system has no such permissions, the directory's own must do. */
  private FileAttribute<?>[] ownerOnly() {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
