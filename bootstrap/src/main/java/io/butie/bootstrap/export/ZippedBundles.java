package io.butie.bootstrap.export;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.bootstrap.DirectoryTree;
import io.butie.bootstrap.UseCases;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Audit bundles to be fetched: written to the data directory, where they are compared with their
 * checkpoint, and from there into an archive. One at a time; what a crash left is thrown away by
 * the next. The archive ends with its directory, so one that was cut off cannot be opened.
 */
public final class ZippedBundles {

  /** An archive of the same bundle is the same, byte by byte. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path directory;
  private final LedgerExport export;
  private final Semaphore free = new Semaphore(1);

  /** Bundles of the ledger, which come to lie in the data directory for a while. */
  public ZippedBundles(Path data, UseCases useCases) {
    this.directory = data.resolve("bundle-to-fetch");
    this.export =
        new LedgerExport(
            useCases.transactions(),
            useCases.ledger(),
            useCases.checkpoints(),
            useCases.publishCheckpoint());
  }

  /** Makes one, which holds up the others until it is closed. */
  public Outcome<Made> make(BundleScope scope) throws IOException {
    if (!free.tryAcquire()) {
      return Outcome.refused(
          RefusalCode.ALREADY_TAKEN,
          "another bundle is being fetched: ask again when it is",
          "另一个审计包正在下载，请待其完成后再申请");
    }
    Made made = new Made();
    boolean kept = false;
    try {
      DirectoryTree.remove(directory);
      ExportOutcome outcome = export.published(directory, scope);
      kept = outcome.result() == ExportOutcome.Result.WRITTEN;
      return switch (outcome.result()) {
        case WRITTEN -> Outcome.done(made);
        case NOTHING_TO_EXPORT ->
            Outcome.refused(RefusalCode.NOT_FOUND, outcome.detail(), "尚未发布检查点");
        case LEDGER_DIFFERS ->
            Outcome.refused(
                RefusalCode.LEDGER_READ_ONLY,
                outcome.detail(),
                "总账与已发布的检查点不符（" + outcome.detail() + "）");
        case TARGET_EXISTS, IN_USE, TOO_LARGE_FOR_TILES ->
            throw new IllegalStateException(outcome.detail());
      };
    } finally {
      if (!kept) {
        made.close();
      }
    }
  }

  /** A bundle in its directory. */
  public final class Made implements AutoCloseable {

    private Made() {}

    /** Writes it as an archive whose paths are those of the bundle. */
    public void zip(OutputStream out) throws IOException {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.setLevel(Deflater.BEST_SPEED);
      for (Path file : files()) {
        ZipEntry entry = new ZipEntry(directory.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
      zip.finish();
      zip.flush();
    }

    private List<Path> files() throws IOException {
      try (Stream<Path> files = Files.walk(directory)) {
        return files.filter(Files::isRegularFile).sorted().toList();
      }
    }

    @Override
    public void close() throws IOException {
      try {
        DirectoryTree.remove(directory);
      } finally {
        free.release();
      }
    }
  }
}
