package io.butie.adapters.rest.problem;

import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.Words;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Optional;

/**
 * Why a request has no success, before it is known in which language that is told.
 *
 * @param title the status's own phrase
 * @param code stable; the use case's own where a use case refused
 * @param detail what was wrong, where, and what to do; no personal data
 * @param clause of the notice; absent where the notice is not behind it
 * @param parameter what is wrong: a query parameter, a header or a member of the body
 */
public record Problem(
    int status,
    Words title,
    String code,
    Words detail,
    Optional<String> clause,
    Optional<String> parameter) {

  /** What a use case refused. */
  public static Problem of(Refusal refusal) {
    return new Problem(
        RefusalStatus.of(refusal.code()),
        refusal.code().name(),
        refusal.detail(),
        Optional.of(refusal.code().clause()));
  }

  /** A problem that no clause of the notice is behind. */
  static Problem of(Status status, Words detail) {
    return new Problem(status, status.name(), detail, Optional.empty());
  }

  Problem(StatusType status, String code, Words detail, Optional<String> clause) {
    this(status.getStatusCode(), Titles.of(status), code, detail, clause, Optional.empty());
  }

  Problem inParameter(String name) {
    return new Problem(status, title, code, detail, clause, Optional.of(name));
  }
}
