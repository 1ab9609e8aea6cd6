package io.butie.adapters.rest.problem;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** Carries a problem out of a resource or filter: JAX-RS has no other way past its return type. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(problem.detail().en());
    this.problem = problem;
  }

  /** What a use case refused. */
  public static ProblemException of(Refusal refusal) {
    return new ProblemException(Problem.of(refusal));
  }

  /** What was done; what a use case refused is thrown as its problem. */
  public static <T> T unlessRefused(Outcome<T> outcome) {
    return outcome.fold(
        done -> done,
        refusal -> {
          throw of(refusal);
        });
  }

  /** 404. */
  public static ProblemException notFound(String en, String zh) {
    return of(new Refusal(RefusalCode.NOT_FOUND, new Words(en, zh)));
  }

  /** 403. */
  public static ProblemException notAllowed(Words detail) {
    return of(new Refusal(RefusalCode.NOT_ALLOWED, detail));
  }

  /** 400, naming the query parameter, header or member and what it must be. */
  public static ProblemException malformed(String parameter, Words must) {
    Words detail = new Words(parameter + " ", parameter + " ").then(must);
    Refusal refusal = new Refusal(RefusalCode.MALFORMED, detail);
    return new ProblemException(Problem.of(refusal).inParameter(parameter));
  }

  /** 413: the body is longer than any that is meant. */
  public static ProblemException tooLong(long most) {
    return new ProblemException(
        Problem.of(
            Status.REQUEST_ENTITY_TOO_LARGE,
            new Words("the body has more than " + most + " bytes", "请求体超过 " + most + " 字节")));
  }

  /** 429: too many are asking for such a thing. */
  public static ProblemException busy(Words detail) {
    return new ProblemException(Problem.of(Status.TOO_MANY_REQUESTS, detail));
  }

  /** 428: what is asked for must say what its sender saw (RFC 6585 §3). */
  public static ProblemException preconditionRequired(Words detail) {
    return new ProblemException(Problem.of(Status.PRECONDITION_REQUIRED, detail));
  }

  /** 401: nobody signed in, or not with this name and password. */
  public static ProblemException notSignedIn(Words detail) {
    return new ProblemException(
        new Problem(
            Status.UNAUTHORIZED,
            "NOT_SIGNED_IN",
            detail,
            Optional.of(RefusalCode.NOT_ALLOWED.clause())));
  }

  /** What is to be answered. */
  public Problem problem() {
    return problem;
  }
}
