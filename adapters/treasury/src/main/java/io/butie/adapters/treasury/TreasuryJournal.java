package io.butie.adapters.treasury;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An append-only file of JSON lines, forced to the disk before an append returns. A line counts
 * once its line feed is written: what a crash tore off behind the last one is dropped on opening.
 */
final class TreasuryJournal implements AutoCloseable {

  private static final String FILE = "treasury-journal.jsonl";

  private final Gson gson = new Gson();
  private final FileChannel channel;
  private final List<JournalEntry> found;

  private TreasuryJournal(FileChannel channel, byte[] content) throws IOException {
    this.channel = channel;
    int whole = lengthOfWholeLines(content);
    channel.truncate(whole);
    channel.position(whole);
    this.found =
        new String(content, 0, whole, StandardCharsets.UTF_8)
            .lines()
            .map(line -> gson.fromJson(line, JournalEntry.class))
            .toList();
  }

  /** Opens the journal in the directory, which is made if it is missing. */
  static TreasuryJournal open(Path directory) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(FILE);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw new IllegalStateException("another process holds the treasury's books");
      }
      return new TreasuryJournal(channel, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was in the file on opening, in order. */
  List<JournalEntry> found() {
    return found;
  }

  void append(List<JournalEntry> entries) {
    List<String> lines = new ArrayList<>(entries.size());
    for (JournalEntry entry : entries) {
      lines.add(gson.toJson(entry) + "\n");
    }
    ByteBuffer bytes = ByteBuffer.wrap(String.join("", lines).getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lengthOfWholeLines(byte[] content) {
    for (int i = content.length; i > 0; i--) {
      if (content[i - 1] == '\n') {
        return i;
      }
    }
    return 0;
  }
}
