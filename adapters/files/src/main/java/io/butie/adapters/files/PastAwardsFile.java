package io.butie.adapters.files;

import io.butie.application.intake.OpeningFile;
import io.butie.application.intake.PastAwards;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * An earlier register's awards as a file in the format that {@code assess} reads as history. Never
 * held in memory: it is read once to be checked and again to be taken over.
 */
public final class PastAwardsFile implements PastAwards {

  /** What the award register holds of a name or number. */
  private static final int LONGEST = 64;

  private final Path path;
  private final OpeningFile file;

  private PastAwardsFile(Path path, OpeningFile file) {
    this.path = path;
    this.file = file;
  }

  /** Reads the file through; it is of no use where there are problems. */
  public static PastAwardsFile check(Path path, Problems problems) throws IOException {
    AtomicInteger rows = new AtomicInteger();
    Digest content = read(path, problems, award -> rows.incrementAndGet());
    return new PastAwardsFile(path, new OpeningFile(content, rows.get(), Money.ZERO));
  }

  @Override
  public OpeningFile file() {
    return file;
  }

  @Override
  public Digest forEach(Consumer<PastAward> each) {
    try {
      return read(path, new Problems(), each);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the awards again", e);
    }
  }

  private static Digest read(Path path, Problems problems, Consumer<PastAward> each)
      throws IOException {
    String name = String.valueOf(path.getFileName());
    return HashedInput.read(path, in -> HistoryFile.read(in, name, LONGEST, problems, each));
  }
}
