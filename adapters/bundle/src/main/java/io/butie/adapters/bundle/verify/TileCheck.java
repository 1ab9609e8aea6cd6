package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.BundleFile;
import io.butie.adapters.bundle.Manifest;
import io.butie.adapters.bundle.TlogTiles;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tiles are those that the records make, and there are no others. */
final class TileCheck implements RecordCheck {

  private final BundleDirectory directory;
  private final Manifest manifest;
  private final SortedSet<String> left = new TreeSet<>();
  private final TlogTiles tiles;
  private long checked;

  /**
   * Tiles of a bundle that has some.
   *
   * @param sizes of all its checkpoints
   */
  TileCheck(BundleDirectory directory, Manifest manifest, SortedSet<Long> sizes) {
    this.directory = directory;
    this.manifest = manifest;
    this.tiles =
        new TlogTiles(
            new TreeSet<>(sizes), (path, content) -> compare(BundleFile.tile(path), content));
    for (String file : manifest.files().keySet()) {
      if (BundleFile.isOfTiles(file)) {
        left.add(file);
      }
    }
  }

  /** {@code tiles/checkpoint} is the bundle's. */
  void checkpoint(byte[] note) {
    compare(BundleFile.TILES_CHECKPOINT, note);
  }

  @Override
  public void see(ShownRecord shown) {
    LedgerEntry entry = shown.entry();
    tiles.append(LeafEncoder.leaf(entry), LeafEncoder.leafHash(entry));
  }

  private void compare(String file, byte[] wanted) {
    if (!left.remove(file)) {
      throw new BadBundleException(file, "is missing");
    }
    try {
      if (!Arrays.equals(directory.bytes(file, wanted.length), wanted)) {
        throw new BadBundleException(file, "is not what the records make");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BundleDirectory.sameHash(file, Digest.sha256(wanted), manifest);
    checked++;
  }

  @Override
  public void end() {
    if (!left.isEmpty()) {
      throw new BadBundleException(left.first(), "is no tile of this log");
    }
  }

  @Override
  public void report(Checked report) {
    report.count("tlog tiles that the records make", checked);
  }
}
