package io.butie.adapters.rest.problem;

import io.butie.domain.policy.Words;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** A bug or an outage: the log gets all of it, under the request's id; the caller only that id. */
final class Fault {

  private static final Logger LOG = System.getLogger(Fault.class.getName());

  private Fault() {}

  static Problem logged(Throwable thrown) {
    LOG.log(Level.ERROR, "request failed", thrown);
    return new Problem(
        Status.INTERNAL_SERVER_ERROR,
        "FAULT",
        new Words(
            "the server failed; its log says why, under the id of the request",
            "服务器发生故障，请凭请求编号（request_id）联系运维人员，在日志中查明原因"),
        Optional.empty());
  }
}
