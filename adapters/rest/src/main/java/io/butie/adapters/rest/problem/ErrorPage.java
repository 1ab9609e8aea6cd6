package io.butie.adapters.rest.problem;

import io.butie.adapters.rest.JsonNames;
import io.butie.adapters.rest.trail.RequestIds;
import io.butie.application.port.Entropy;
import io.butie.application.request.RequestId;
import io.butie.application.request.RequestInHand;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What the container answers by itself, before or beside JAX-RS, as a problem too: a header that is
 * none, a path that is nobody's. web.xml sends every error here.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

  @Inject private transient Entropy entropy;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The filter is over by now, or was never asked.
    RequestId id = RequestIds.of(request, response, entropy);
    Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    ProblemView problem;
    try (RequestInHand inHand = RequestInHand.begin(id)) {
      problem =
          ProblemView.of(
              ProblemMapper.problem(reported(request)), language, Optional.of(inHand.id()));
    }
    response.setStatus(problem.status());
    response.setContentType(ProblemMapper.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response
        .getOutputStream()
        .write(
            new JsonNames()
                .getContext(ProblemView.class)
                .toJson(problem)
                .getBytes(StandardCharsets.UTF_8));
  }

  /** The page that is asked for by its own name is not there. */
  private static Throwable reported(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      return thrown;
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? new WebApplicationException(status)
        : new NotFoundException();
  }
}
