package io.butie.adapters.rest.problem;

import io.butie.application.request.RequestId;
import io.butie.domain.policy.Refusal;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Optional;

/**
 * A problem (RFC 9457). Its type is {@code about:blank}, so its title is the status's own phrase
 * (§4.2.1); programs read the code.
 *
 * @param code stable; the use case's own where a use case refused
 * @param detail what was wrong, where, and what to do; no personal data
 * @param clause of the notice; absent where the notice is not behind it
 * @param parameter what is wrong: a query parameter, a header or a member of the body
 * @param requestId what the log has the request under
 */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    Optional<String> clause,
    Optional<String> parameter,
    Optional<String> requestId) {

  /** What a use case refused. */
  public static Problem of(Refusal refusal) {
    return new Problem(
        RefusalStatus.of(refusal.code()),
        refusal.code().name(),
        refusal.detail(),
        Optional.of(refusal.code().clause()));
  }

  /** A problem that no clause of the notice is behind. */
  static Problem of(Status status, String detail) {
    return new Problem(status, status.name(), detail, Optional.empty());
  }

  Problem(StatusType status, String code, String detail, Optional<String> clause) {
    this(
        "about:blank",
        status.getReasonPhrase(),
        status.getStatusCode(),
        code,
        detail,
        clause,
        Optional.empty(),
        Optional.empty());
  }

  Problem inParameter(String name) {
    return new Problem(type, title, status, code, detail, clause, Optional.of(name), requestId);
  }

  Problem ofRequest(RequestId id) {
    return new Problem(
        type, title, status, code, detail, clause, parameter, Optional.of(id.value()));
  }
}
