package io.butie.bootstrap.export;

import io.butie.adapters.bundle.BundleScope;
import io.butie.domain.reference.Region;
import java.nio.file.Path;

/**
 * What another process asks the server to export, and where to.
 *
 * @param target an absolute path: the server's working directory is not the asker's
 */
record ExportRequest(Path target, BundleScope scope) {

  private static final String WITH_TILES = "tiles";

  /** As it is sent: the region, "tiles" or nothing, a line feed, the path. */
  String text() {
    return scope.region().map(Region::code).orElse(scope.tiles() ? WITH_TILES : "") + "\n" + target;
  }

  /**
   * Reads what was sent.
   *
   * @throws IllegalArgumentException where it has no such line, or no absolute path
   */
  static ExportRequest parse(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      throw new IllegalArgumentException(
          "a request is a region, \"tiles\" or an empty line, then a path");
    }
    Path target = Path.of(text.substring(end + 1));
    if (!target.isAbsolute()) {
      throw new IllegalArgumentException("not an absolute path");
    }
    return new ExportRequest(target, scope(text.substring(0, end)));
  }

  private static BundleScope scope(String line) {
    return switch (line) {
      case "" -> BundleScope.WHOLE_LEDGER;
      case WITH_TILES -> BundleScope.wholeLedgerWithTiles();
      default -> BundleScope.of(new Region(line));
    };
  }
}
