package io.butie.adapters.bundle;

import io.butie.application.audit.RecordLog;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.MalformedRecordException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The records that a bundle shows, read from either end in bounded memory. It checks no hash: an
 * auditor verifies the bundle first. A line that is none throws {@link MalformedRecordException}.
 */
public final class BundleLog implements RecordLog {

  /** As in the format: no record line is longer. */
  private static final int MAX_LINE = 1 << 20;

  private static final int CHUNK = 4 * MAX_LINE;

  private final Path records;

  /** The records in this bundle directory. */
  public BundleLog(Path bundle) {
    this.records = bundle.resolve(BundleFile.RECORDS);
  }

  @Override
  public void forward(Consumer<LedgerEntry> reader) {
    try (InputStream in = Files.newInputStream(records)) {
      byte[] buffer = new byte[CHUNK];
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int from = 0;
        for (int at = 0; at < read; at++) {
          if (buffer[at] == '\n') {
            line.write(buffer, from, at - from);
            show(line.toByteArray(), reader);
            line.reset();
            from = at + 1;
          }
        }
        line.write(buffer, from, read - from);
        requireLine(line.size());
      }
      if (line.size() > 0) {
        throw new MalformedRecordException("the last record line has no end");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void backward(Consumer<LedgerEntry> reader) {
    try (FileChannel file = FileChannel.open(records)) {
      byte[] head = {};
      long end = file.size();
      while (end > 0) {
        int size = (int) Math.min(CHUNK, end);
        byte[] bytes = joined(read(file, end - size, size), head);
        end -= size;
        int to = bytes.length;
        for (int at = to - 1; at >= 0; at--) {
          if (bytes[at] == '\n') {
            if (at + 1 < to) {
              show(Arrays.copyOfRange(bytes, at + 1, to), reader);
            }
            to = at;
          }
        }
        head = Arrays.copyOf(bytes, to);
        requireLine(head.length);
      }
      if (head.length > 0) {
        show(head, reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(FileChannel file, long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
    return bytes.array();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void requireLine(int length) {
    if (length > MAX_LINE) {
      throw new MalformedRecordException("a record line of more than " + MAX_LINE + " bytes");
    }
  }

  private static void show(byte[] line, Consumer<LedgerEntry> reader) {
    requireLine(line.length);
    String text = new String(line, StandardCharsets.UTF_8);
    if (!HashLine.isOne(text)) {
      reader.accept(RecordLine.parse(text).entry());
    }
  }
}
