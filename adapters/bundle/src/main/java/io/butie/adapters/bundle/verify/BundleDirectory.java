package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.BundleFile;
import io.butie.adapters.bundle.Manifest;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.reference.Digest;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a bundle, opened only where the manifest names them. */
final class BundleDirectory {

  /** The manifest names every checkpoint; a quarter of a million of them fit. */
  private static final int MAX_MANIFEST = 1 << 25;

  /** Keys, notes and the readme are a few hundred bytes. */
  private static final int MAX_SMALL_FILE = 1 << 16;

  /** Fewer bytes than a record's line has with two digests. */
  private static final int SHORTEST_RECORD = 128;

  private static final int MOST_RECORDS = 1 << 26;

  private final Path root;

  BundleDirectory(Path root) {
    this.root = root;
  }

  Manifest manifest() throws IOException {
    String text = text(BundleFile.MANIFEST, MAX_MANIFEST);
    try {
      return Manifest.parse(text);
    } catch (MalformedRecordException e) {
      throw new BadBundleException(BundleFile.MANIFEST, e);
    }
  }

  /** Every file that the manifest names is there, and no other. */
  void holdsExactly(Manifest manifest) throws IOException {
    for (String required : BundleFile.REQUIRED) {
      if (!manifest.files().containsKey(required)) {
        throw new BadBundleException(BundleFile.MANIFEST, "does not name " + required);
      }
    }
    SortedSet<String> present = present(directories(manifest));
    for (String named : manifest.files().keySet()) {
      if (!present.remove(named)) {
        throw new BadBundleException(named, "is missing");
      }
    }
    if (!present.isEmpty()) {
      throw new BadBundleException(present.first(), "is not in the manifest");
    }
  }

  /** The bundle itself, that of its earlier checkpoints, and those that its tiles lie in. */
  private static Set<String> directories(Manifest manifest) {
    Set<String> directories = new HashSet<>(Set.of("", BundleFile.CHECKPOINTS));
    for (String file : manifest.files().keySet()) {
      if (BundleFile.isOfTiles(file)) {
        for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
          directories.add(file.substring(0, end));
        }
      }
    }
    return directories;
  }

  private SortedSet<String> present(Set<String> directories) throws IOException {
    SortedSet<String> present = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = root.relativize(path).toString().replace(File.separatorChar, '/');
        if (!(directories.contains(name) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
          present.add(name);
        }
      }
    }
    if (!present.remove(BundleFile.MANIFEST)) {
      throw new BadBundleException(BundleFile.MANIFEST, "is missing");
    }
    return present;
  }

  /** The file's bytes; a stranger's file is not read beyond what an honest one has. */
  byte[] bytes(String name) throws IOException {
    return bytes(name, MAX_SMALL_FILE);
  }

  /** The file's bytes, at most so many. */
  byte[] bytes(String name, int limit) throws IOException {
    try (BundleInput in = open(name)) {
      return in.all(limit);
    }
  }

  String text(String name) throws IOException {
    return text(name, MAX_SMALL_FILE);
  }

  private String text(String name, int limit) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(name, limit)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadBundleException(name, "is not UTF-8");
    }
  }

  /**
   * How many records are shown in full, as the manifest has it, as far as the file may have so
   * many; what is wrong with the numbers is found later.
   */
  int shown(Manifest manifest, long records) throws IOException {
    if (manifest.scope().region().isPresent()) {
      return 0; // nobody says how many
    }
    long most = Files.size(plain(BundleFile.RECORDS)) / SHORTEST_RECORD;
    return (int) Math.max(0, Math.min(records, Math.min(most, MOST_RECORDS)));
  }

  BundleInput open(String name) throws IOException {
    return new BundleInput(name, plain(name));
  }

  private Path plain(String name) {
    Path path = root.resolve(name);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadBundleException(name, "is missing, or no plain file");
    }
    return path;
  }

  /** Small files alone; the large ones are hashed while they are read. */
  void matches(String name, Manifest manifest) throws IOException {
    sameHash(name, Digest.sha256(bytes(name)), manifest);
  }

  static void sameHash(String name, Digest found, Manifest manifest) {
    if (!found.equals(manifest.files().get(name))) {
      throw new BadBundleException(name, "has another SHA-256 than the manifest says");
    }
  }
}
