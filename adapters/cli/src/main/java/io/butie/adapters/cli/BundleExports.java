package io.butie.adapters.cli;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.ExportOutcome;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How the export reaches the ledger: in the data directory itself, or through the server that holds
 * it.
 */
@FunctionalInterface
public interface BundleExports {

  /**
   * Writes the bundle; {@code IN_USE} where another process holds the data directory and cannot be
   * asked.
   *
   * @throws IOException where the bundle cannot be written
   */
  ExportOutcome export(Path target, BundleScope scope) throws IOException;
}
