package io.butie.adapters.rest.problem;

import io.butie.application.port.BearerTokens;
import io.butie.application.port.ContentionException;
import io.butie.application.request.RequestInHand;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** Turns whatever went wrong into a problem. Nothing else writes an answer that is no success. */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  /** RFC 9457 §3. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** RFC 7617 §2.1: names and passwords are UTF-8. */
  private static final String BASIC = "Basic realm=\"butie\", charset=\"UTF-8\"";

  /** RFC 6750 §3. */
  private static final String BEARER = "Bearer realm=\"butie\"";

  @Context HttpHeaders headers; // set by JAX-RS: a request's own, behind a proxy

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = problem(thrown);
    Locale language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    ResponseBuilder answer =
        Response.status(problem.status())
            .type(MEDIA_TYPE)
            .language(language)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .entity(
                ProblemView.of(problem, language, RequestInHand.current().map(RequestInHand::id)));
    if (problem.status() == Status.UNAUTHORIZED.getStatusCode()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, BASIC);
      answer.header(HttpHeaders.WWW_AUTHENTICATE, BEARER);
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
      return Problem.of(
          Status.CONFLICT,
          new Words("another request holds what this one needs; try again", "所需数据正被另一请求占用，请稍后重试"));
    }
    if (thrown instanceof BearerTokens.ProviderDownException) {
      LOG.log(Level.ERROR, "nobody can be signed in by a token", thrown);
      return Problem.of(
          Status.SERVICE_UNAVAILABLE,
          new Words(
              "the identity provider does not answer, so tokens cannot be checked; try again",
              "身份认证服务无响应，暂时无法核验令牌，请稍后重试"));
    }
    if (thrown instanceof WebApplicationException web) {
      Status status = Status.fromStatusCode(web.getResponse().getStatus());
      if (status == Status.NOT_FOUND) {
        return Problem.of(
            new Refusal(
                RefusalCode.NOT_FOUND, new Words("there is no such resource", "没有此资源，请核对地址")));
      }
      if (status != null && status.getFamily() == Status.Family.CLIENT_ERROR) {
        return Problem.of(status, detail(status));
      }
    }
    return Fault.logged(thrown);
  }

  private static Words detail(Status status) {
    return switch (status) {
      case METHOD_NOT_ALLOWED ->
          new Words(
              "the resource has no such method; see the header Allow", "此资源不支持该请求方法，见响应头 Allow");
      case UNSUPPORTED_MEDIA_TYPE ->
          new Words("the body is in no media type and charset that this takes", "请求体的格式或字符编码不受支持");
      case NOT_ACCEPTABLE ->
          new Words(
              "the resource is not available in the media type of Accept",
              "此资源没有请求头 Accept 所要求的格式");
      default -> new Words("the request cannot be answered as it is", "请求格式有误，无法处理");
    };
  }
}
