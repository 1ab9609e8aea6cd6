package io.butie.bootstrap.export;

import io.butie.adapters.bundle.BundleScope;
import io.butie.domain.reference.Region;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What another process asks the server to export, and where to.
 *
 * @param target an absolute path: the server's working directory is not the asker's
 */
record ExportRequest(Path target, BundleScope scope) {

  /** As it is sent: the region or nothing, a line feed, the path. */
  String text() {
    return scope.region().map(Region::code).orElse("") + "\n" + target;
  }

  /**
   * Reads what was sent.
   *
   * @throws IllegalArgumentException where it has no region or empty line, or no absolute path
   */
  static ExportRequest parse(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      throw new IllegalArgumentException("a request is a region or an empty line, then a path");
    }
    Optional<String> region = Optional.of(text.substring(0, end)).filter(code -> !code.isEmpty());
    Path target = Path.of(text.substring(end + 1));
    if (!target.isAbsolute()) {
      throw new IllegalArgumentException("not an absolute path");
    }
    return new ExportRequest(target, new BundleScope(region.map(Region::new)));
  }
}
