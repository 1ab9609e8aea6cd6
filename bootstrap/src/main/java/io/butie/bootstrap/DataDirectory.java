package io.butie.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A data directory that this process holds: no other process can hold it at the same time. The
 * operating system frees it when the process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes the directory, making it, for its owner only, where it is not there.
   *
   * @return empty where another process holds it
   * @throws IOException where it cannot be made or written
   */
  public static Optional<DataDirectory> take(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      createForOwnerOnly(path);
    }
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locked(channel)) {
      return Optional.of(new DataDirectory(path, channel));
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * The same for a command that can do nothing without it.
   *
   * @throws CannotRun where another process holds it
   */
  public static DataDirectory hold(Path path) throws IOException {
    return take(path)
        .orElseThrow(() -> CannotRun.conflict("the data directory is in use: " + path));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Where the container unpacks itself: nothing in it outlives the process. */
  Path server() {
    return path.resolve("server");
  }

  /** Lets another process take it. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static void createForOwnerOnly(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(path);
    }
  }
}
