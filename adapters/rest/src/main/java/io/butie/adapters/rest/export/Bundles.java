package io.butie.adapters.rest.export;

import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Makes audit bundles of the log as it was at its latest checkpoint. */
public interface Bundles {

  /** A bundle that is complete, for whoever writes it or lets it be. */
  interface Made extends AutoCloseable {

    /** Writes it as a zip archive. */
    void zip(OutputStream out) throws IOException;

    /** Throws away what is left of it. */
    @Override
    void close() throws IOException;
  }

  /**
   * Makes one of a region, or of the whole ledger.
   *
   * @return NOT_FOUND where nothing was published yet, or the region has no record; ALREADY_TAKEN
   *     where one is being made or fetched; LEDGER_READ_ONLY where the records are not those that
   *     were published
   */
  Outcome<Made> make(Optional<Region> region) throws IOException;
}
