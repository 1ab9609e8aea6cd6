package io.butie.bootstrap.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files below every {@code src} of a tree; all paths are relative to its root. */
final class SourceTree {

  private final Path root;
  private final List<Path> files;
  private final List<JavaSource> sources;
  private final List<String> naming = new ArrayList<>();

  private SourceTree(Path root, List<Path> files) {
    this.root = root;
    this.files = files;
    this.sources =
        files.stream()
            .filter(file -> file.toString().endsWith(".java"))
            .map(file -> JavaSource.of(file, read(file)))
            .toList();
    files.stream()
        .filter(file -> file.toString().matches(".*\\.(java|xml)"))
        .forEach(file -> naming.add(read(file)));
  }

  static SourceTree at(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return new SourceTree(
          root,
          all.filter(Files::isRegularFile)
              .map(root::relativize)
              .filter(file -> isSource(file.toString()))
              .sorted()
              .toList());
    }
  }

  private static boolean isSource(String path) {
    return path.matches("(.*/)?src/(main|test)/.*") && !path.matches("(.*/)?target/.*");
  }

  Path root() {
    return root;
  }

  List<Path> files() {
    return files;
  }

  List<JavaSource> sources() {
    return sources;
  }

  boolean isEmpty(Path file) {
    return read(file).isBlank();
  }

  /** Whether some Java or XML file says it. */
  boolean isNamed(String text) {
    return naming.stream().anyMatch(file -> file.contains(text));
  }

  private String read(Path file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
