package io.butie.adapters.ledger;

import io.butie.application.port.Checkpoints;
import io.butie.domain.ledger.SignedCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checkpoints as signed notes in a directory, one file for each size of the log. */
public final class CheckpointFiles implements Checkpoints {

  private static final String SUFFIX = ".txt";

  private final Path directory;

  public CheckpointFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public void publish(SignedCheckpoint checkpoint) {
    try {
      Files.createDirectories(directory);
      Path file =
          directory.resolve(String.format("%020d", checkpoint.checkpoint().size()) + SUFFIX);
      Path partial = Files.createTempFile(directory, "checkpoint", ".partial");
      Files.writeString(partial, checkpoint.text(), StandardOpenOption.SYNC);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint cannot be written to " + directory, e);
    }
  }

  @Override
  public List<SignedCheckpoint> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<SignedCheckpoint> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList()) {
        found.add(SignedCheckpoint.parse(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoints in " + directory, e);
    }
    return found;
  }
}
