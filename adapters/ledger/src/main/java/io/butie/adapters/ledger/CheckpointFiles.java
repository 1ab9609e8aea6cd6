package io.butie.adapters.ledger;

import io.butie.application.port.Checkpoints;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.SignedCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Checkpoints as signed notes in a directory, one file for each size of the log. */
public final class CheckpointFiles implements Checkpoints {

  private static final String SUFFIX = ".txt";
  private static final String FRONTIER = "latest.frontier";

  private final Path directory;

  public CheckpointFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public void publish(SignedCheckpoint checkpoint, MerkleFrontier tree) {
    publish(checkpoint);
    write(FRONTIER, tree.toBytes());
  }

  void publish(SignedCheckpoint checkpoint) {
    write(name(checkpoint.checkpoint().size()), checkpoint.text().getBytes(StandardCharsets.UTF_8));
  }

  private static String name(long records) {
    return String.format(Locale.ROOT, "%020d", records) + SUFFIX;
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.createDirectories(directory);
      Path partial = Files.createTempFile(directory, "checkpoint", ".partial");
      Files.write(partial, bytes, StandardOpenOption.SYNC);
      Files.move(partial, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint cannot be written to " + directory, e);
    }
  }

  @Override
  public Optional<SignedCheckpoint> latest() {
    List<Path> files = files();
    return files.isEmpty() ? Optional.empty() : Optional.of(read(files.get(files.size() - 1)));
  }

  @Override
  public Optional<MerkleFrontier> frontier() {
    try {
      return Optional.of(MerkleFrontier.ofBytes(Files.readAllBytes(directory.resolve(FRONTIER))));
    } catch (IOException | MalformedRecordException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void giveUp(long records) {
    try {
      Path aside = directory.resolve("given-up-at-" + records);
      for (Path file : files()) {
        if (read(file).checkpoint().size() > records) {
          Files.createDirectories(aside);
          Files.move(
              file, aside.resolve(file.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("checkpoints cannot be put aside in " + directory, e);
    }
  }

  @Override
  public List<SignedCheckpoint> after(long records, int limit) {
    String last = records < 0 ? "" : name(records);
    return files().stream()
        .filter(file -> file.getFileName().toString().compareTo(last) > 0)
        .limit(limit)
        .map(this::read)
        .toList();
  }

  @Override
  public List<SignedCheckpoint> all() {
    return files().stream().map(this::read).toList();
  }

  private SignedCheckpoint read(Path file) {
    try {
      return SignedCheckpoint.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint " + file, e);
    }
  }

  /** In the order of their sizes, which is that of their names. */
  private List<Path> files() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoints in " + directory, e);
    }
  }
}
