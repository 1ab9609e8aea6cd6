package io.butie.adapters.bundle;

import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.domain.ledger.MalformedRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the audit bundle of a log as it was at its latest checkpoint: into a directory beside the
 * target, which gets its name when it is complete. Reads the log once; memory does not grow with
 * it.
 */
public final class ExportBundle {

  private ExportBundle() {}

  /**
   * Exports to a directory that does not exist yet.
   *
   * @throws IOException where the files cannot be written
   */
  public static ExportOutcome to(
      Path target, BundleScope scope, RecordSource records, CheckpointHistory checkpoints)
      throws IOException {
    Path out = target.toAbsolutePath().normalize();
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      return ExportOutcome.none(Result.TARGET_EXISTS, out + " exists");
    }
    Path parent = out.getParent();
    Files.createDirectories(parent);
    Path partial = Files.createTempDirectory(parent, "." + out.getFileName() + "-");
    boolean complete = false;
    try {
      BundleWriter writer = new BundleWriter(partial, scope, checkpoints);
      writer.write(records);
      if (!writer.matchesCheckpoint()) {
        return ExportOutcome.none(
            Result.LEDGER_DIFFERS,
            "the records are not those of the checkpoint at "
                + checkpoints.latest().checkpoint().size());
      }
      if (writer.isOfNoRecord()) {
        return ExportOutcome.none(
            Result.NOTHING_TO_EXPORT,
            "the ledger has no record of region " + scope.region().orElseThrow());
      }
      Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE);
      complete = true;
      return ExportOutcome.written(checkpoints.latest().checkpoint().size(), out.toString());
    } catch (EntryTooLargeException large) {
      return ExportOutcome.none(
          Result.TOO_LARGE_FOR_TILES, String.valueOf(large.getMessage()) + ": export without them");
    } catch (MalformedRecordException changed) {
      return ExportOutcome.none(Result.LEDGER_DIFFERS, String.valueOf(changed.getMessage()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!complete) {
        delete(partial);
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(directory)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
