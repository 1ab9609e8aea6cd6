package io.butie.adapters.bundle;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the files of one bundle, and checks on the way that they match the checkpoint. */
final class BundleWriter {

  private final Path directory;
  private final BundleScope scope;
  private final CheckpointHistory checkpoints;
  private final SortedMap<String, Digest> files = new TreeMap<>();
  private final MerkleFrontier tree = new MerkleFrontier();
  private final Balances balances = new Balances();
  private final JournalText journalText = new JournalText();
  private final Optional<TlogTiles> tiles;
  private long transfers;
  private long ofRegion;

  BundleWriter(Path directory, BundleScope scope, CheckpointHistory checkpoints) {
    this.scope = scope;
    this.directory = directory;
    this.checkpoints = checkpoints;
    this.tiles =
        scope.tiles()
            ? Optional.of(new TlogTiles(checkpoints.sizes(), this::putTile))
            : Optional.empty();
  }

  /**
   * Writes all files.
   *
   * @throws MalformedRecordException where a record is none, or not the one that was posted
   */
  void write(RecordSource records) throws IOException {
    try (HashedFile lines = new HashedFile(directory.resolve(BundleFile.RECORDS));
        HashedFile journal = new HashedFile(directory.resolve(BundleFile.JOURNAL))) {
      journal.write(JournalText.HEADER);
      records.forEach(
          0, checkpoints.latest().checkpoint().size(), stored -> write(stored, lines, journal));
      journal.write(JournalText.footer(balances));
      files.put(BundleFile.RECORDS, lines.finish());
      files.put(BundleFile.JOURNAL, journal.finish());
    }
    put(BundleFile.ACCOUNTS, balances.toCsv());
    put(BundleFile.CHECKPOINT, checkpoints.latest().text());
    if (scope.tiles()) {
      put(BundleFile.TILES_CHECKPOINT, checkpoints.latest().text());
    }
    put(BundleFile.PUBLIC_KEY, checkpoints.key() + "\n");
    put(BundleFile.README, Readme.bytes());
    Files.createDirectory(directory.resolve(BundleFile.CHECKPOINTS));
    for (SignedCheckpoint earlier : checkpoints.earlier().values()) {
      put(BundleFile.earlierCheckpoint(earlier.checkpoint().size()), earlier.text());
    }
    Manifest manifest =
        new Manifest(
            scope,
            tree.size(),
            transfers,
            balances.accounts(),
            checkpoints.earlier().size(),
            files);
    Files.writeString(directory.resolve(BundleFile.MANIFEST), manifest.text());
  }

  private void write(StoredEntry stored, HashedFile lines, HashedFile journal) {
    LedgerEntry entry = stored.entry();
    if (!LeafEncoder.leafHash(entry).equals(stored.leafHash())) {
      throw new MalformedRecordException(
          "record " + entry.sequence() + " is not the one that was posted");
    }
    tree.append(stored.leafHash());
    tiles.ifPresent(each -> append(stored, each));
    if (!scope.showsInFull(entry.record().region())) {
      lines.write(new HashLine(entry.sequence(), stored.leafHash()).text() + "\n");
      return;
    }
    if (scope.region().equals(Optional.of(entry.record().region()))) {
      ofRegion++;
    }
    lines.write(new RecordLine(entry, stored.leafHash()).text() + "\n");
    if (entry.record() instanceof TransferRecord transfer) {
      transfers++;
      balances.apply(transfer);
      journalText.transaction(entry, transfer);
      journal.write(journalText.bytes(), journalText.length());
    }
  }

  private static void append(StoredEntry stored, TlogTiles tiles) {
    byte[] leaf = LeafEncoder.leaf(stored.entry());
    if (leaf.length > TlogTiles.MAX_ENTRY) {
      throw new EntryTooLargeException(stored.entry().sequence(), leaf.length);
    }
    tiles.append(leaf, stored.leafHash());
  }

  /** Whether the region that the bundle is of has no record at all: nobody would want that. */
  boolean isOfNoRecord() {
    return scope.region().isPresent() && ofRegion == 0;
  }

  /** Whether what was written is what the latest checkpoint was signed over. */
  boolean matchesCheckpoint() {
    Checkpoint latest = checkpoints.latest().checkpoint();
    return tree.size() == latest.size() && tree.root().equals(latest.root());
  }

  private void put(String name, String text) throws IOException {
    put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void putTile(String path, byte[] content) {
    try {
      put(BundleFile.tile(path), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path path = directory.resolve(name);
    Files.createDirectories(path.getParent());
    try (HashedFile file = new HashedFile(path)) {
      file.write(bytes);
      files.put(name, file.finish());
    }
  }
}
