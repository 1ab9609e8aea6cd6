package io.butie.adapters.rest.problem;

import io.butie.domain.policy.RefusalCode;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

/** The HTTP status of every refusal; a new refusal without one does not compile. */
final class RefusalStatus {

  private RefusalStatus() {}

  static StatusType of(RefusalCode code) {
    return switch (code) {
      case MALFORMED -> Status.BAD_REQUEST;
      case NOT_ALLOWED, FOUR_EYES -> Status.FORBIDDEN;
      case NOT_FOUND -> Status.NOT_FOUND;
      case INSUFFICIENT_FUNDS,
          INSUFFICIENT_ENCUMBRANCE,
          CHANNEL_NOT_STATED,
          NO_STANDARD,
          WRONG_STATE,
          RUN_OPEN,
          PERIOD_CLOSED,
          FUND_YEAR_CLOSED,
          FUND_YEAR_UNSETTLED,
          RETENTION_NOT_OVER,
          PERSON_RESTRICTED,
          ALREADY_TAKEN,
          ALREADY_POSTED,
          POSTED_WITH_OTHER_CONTENT,
          CALENDAR_NOT_LOADED ->
          Status.CONFLICT;
      case CONTENT_CHANGED -> Status.PRECONDITION_FAILED;
      case KEY_REUSED -> UnprocessableContent.STATUS;
      case TOO_MANY_TRIES -> Status.TOO_MANY_REQUESTS;
      case LEDGER_READ_ONLY -> Status.SERVICE_UNAVAILABLE;
    };
  }
}
