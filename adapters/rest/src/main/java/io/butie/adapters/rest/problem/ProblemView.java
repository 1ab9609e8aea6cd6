package io.butie.adapters.rest.problem;

import io.butie.application.request.RequestId;
import java.util.Locale;
import java.util.Optional;

/**
 * A problem as it is answered (RFC 9457). Its type is {@code about:blank}; programs read the code.
 *
 * @param requestId what the log has the request under
 */
public record ProblemView(
    String type,
    String title,
    int status,
    String code,
    String detail,
    Optional<String> clause,
    Optional<String> parameter,
    Optional<String> requestId) {

  static ProblemView of(Problem problem, Locale language, Optional<RequestId> request) {
    return new ProblemView(
        "about:blank",
        problem.title().in(language),
        problem.status(),
        problem.code(),
        problem.detail().in(language),
        problem.clause(),
        problem.parameter(),
        request.map(RequestId::value));
  }
}
