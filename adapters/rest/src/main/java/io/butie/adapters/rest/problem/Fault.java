package io.butie.adapters.rest.problem;

import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/** A bug or an outage: the log gets all of it, the caller only what it is logged under. */
final class Fault {

  private static final Logger LOG = System.getLogger(Fault.class.getName());

  private Fault() {}

  static Problem logged(Throwable thrown) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "request failed, correlation id " + id, thrown);
    return new Problem(
            Status.INTERNAL_SERVER_ERROR,
            "FAULT",
            "the server failed; its log says why, under the correlation id",
            Optional.empty())
        .loggedAs(id);
  }
}
