package io.butie.adapters.rest.problem;

import io.butie.application.port.ContentionException;
import io.butie.application.request.RequestInHand;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns whatever went wrong into a problem. Nothing else writes an answer that is no success. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

  /** RFC 9457 §3. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** RFC 7617 §2.1: names and passwords are UTF-8. */
  private static final String CHALLENGE = "Basic realm=\"butie\", charset=\"UTF-8\"";

  @Override
  public Response toResponse(Throwable thrown) {
    Problem made = problem(thrown);
    Problem problem =
        RequestInHand.current().map(inHand -> made.ofRequest(inHand.id())).orElse(made);
    ResponseBuilder answer = Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
    if (problem.status() == Status.UNAUTHORIZED.getStatusCode()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    if (thrown instanceof WebApplicationException web
        && web.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
      answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  static Problem problem(Throwable thrown) {
    if (thrown instanceof ProblemException ours) {
      return ours.problem();
    }
    if (thrown instanceof ContentionException) {
      return Problem.of(Status.CONFLICT, "another request holds what this one needs; try again");
    }
    if (thrown instanceof WebApplicationException web) {
      Status status = Status.fromStatusCode(web.getResponse().getStatus());
      if (status == Status.NOT_FOUND) {
        return Problem.of(new Refusal(RefusalCode.NOT_FOUND, "there is no such resource"));
      }
      if (status != null && status.getFamily() == Status.Family.CLIENT_ERROR) {
        return Problem.of(status, detail(status));
      }
    }
    return Fault.logged(thrown);
  }

  private static String detail(Status status) {
    return switch (status) {
      case METHOD_NOT_ALLOWED -> "the resource has no such method; see the header Allow";
      case UNSUPPORTED_MEDIA_TYPE -> "the body must be application/json";
      case NOT_ACCEPTABLE -> "the resource is not available in the media type of Accept";
      default -> "the request cannot be answered as it is";
    };
  }
}
