package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir private Path parent;

  @Test
  void isHeldByOneAtATime() throws IOException {
    Path path = parent.resolve("data");

    try (DataDirectory first = DataDirectory.take(path).orElseThrow()) {
      assertThat(first.path()).isEqualTo(path);
      assertThat(DataDirectory.take(path)).as("while it is held").isEmpty();
    }
    try (DataDirectory second = DataDirectory.take(path).orElseThrow()) {
      assertThat(second.path()).isEqualTo(path);
    }
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    Path path = parent.resolve("data");

    try (DataDirectory taken = DataDirectory.take(path).orElseThrow()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(taken.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void removesATreeButNotWhatALinkInItPointsTo() throws IOException {
    Path outside = Files.createFile(parent.resolve("outside"));
    Path tree = Files.createDirectories(parent.resolve("tree/deep"));
    Files.createSymbolicLink(tree.resolve("link"), outside);

    DirectoryTree.remove(parent.resolve("tree"));

    assertThat(parent.resolve("tree")).doesNotExist();
    assertThat(outside).exists();
  }
}
