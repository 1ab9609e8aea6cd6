package io.butie.adapters.rest.run;

import io.butie.domain.reference.RunId;

/** Drives a run on, beside the request that let it go on. */
@FunctionalInterface
public interface RunDriver {

  /** Starts driving and returns at once. */
  void drive(RunId run);
}
