package io.butie.adapters.files;

import io.butie.application.port.Spool;
import io.butie.domain.reference.Digest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of a directory that only the server's own user may look into. */
public final class PrivateSpool implements Spool {

  private static final int PIECE = 1 << 16;

  private final Path directory;
  private final long most;

  /**
   * Keeps files in the directory, which is made when the first one comes.
   *
   * @param most in bytes of one file
   */
  public PrivateSpool(Path directory, long most) {
    this.directory = directory;
    this.most = most;
  }

  @Override
  public long most() {
    return most;
  }

  @Override
  public Optional<Digest> keep(String id, InputStream bytes) throws IOException {
    make();
    boolean kept = false;
    try {
      Optional<Digest> digest = copied(bytes, place(id));
      kept = digest.isPresent();
      return digest;
    } finally {
      if (!kept) {
        delete(id);
      }
    }
  }

  private Optional<Digest> copied(InputStream bytes, Path to) throws IOException {
    MessageDigest digest = Digest.newSha256();
    long length = 0;
    try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      byte[] piece = new byte[PIECE];
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        length += read;
        if (length > most) {
          return Optional.empty();
        }
        digest.update(piece, 0, read);
        out.write(piece, 0, read);
      }
    }
    return Optional.of(Digest.of(digest));
  }

  private void make() throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory);
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Override
  public InputStream open(String id) throws IOException {
    return new BufferedInputStream(Files.newInputStream(place(id)), PIECE);
  }

  @Override
  public void wipe(String id) throws IOException {
    if (Files.exists(place(id))) {
      Files.newOutputStream(place(id), StandardOpenOption.TRUNCATE_EXISTING).close();
    }
  }

  @Override
  public void delete(String id) throws IOException {
    Files.deleteIfExists(place(id));
  }

  @Override
  public List<String> leftOver() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private Path place(String id) {
    return directory.resolve(id);
  }
}
