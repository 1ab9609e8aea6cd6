package io.butie.bootstrap.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files as their bytes, whatever a program makes of them. */
final class RawFiles {

  /** Derby writes characters as (modified) UTF-8; UTF-16 is for whoever does it otherwise. */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  private final Path directory;

  private RawFiles(Path directory) {
    this.directory = directory;
  }

  static RawFiles under(Path directory) {
    return new RawFiles(directory);
  }

  /** Which of the texts are in some file, as they are at this moment. */
  List<String> holding(List<String> texts) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<String> contents =
          files.filter(Files::isRegularFile).map(RawFiles::bytesAsCharacters).toList();
      return texts.stream()
          .filter(text -> contents.stream().anyMatch(content -> holds(content, text)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(String content, String text) {
    return ENCODINGS.stream()
        .anyMatch(
            encoding ->
                content.contains(new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1)));
  }

  private static String bytesAsCharacters(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
