package io.butie.adapters.rest.claim;

/** Does work on a thread of the server's, beside the request that asked for it. */
@FunctionalInterface
public interface BesideTheRequest {

  /** Starts the work and returns at once. */
  void begin(Runnable work);
}
