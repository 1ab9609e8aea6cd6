package io.butie.adapters.rest.trail;

import io.butie.adapters.rest.metrics.RequestCounts;
import io.butie.application.port.Entropy;
import io.butie.application.request.RequestId;
import io.butie.application.request.RequestInHand;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/**
 * Gives every request its id, the sender's or one of ours, tells it in the answer, and logs how the
 * request ended: one line, without path, query, header or body.
 */
@WebFilter("/*")
public class RequestIds extends HttpFilter {

  /** The header in both directions. */
  public static final String HEADER = "X-Request-Id";

  private static final Logger LOG = System.getLogger(RequestIds.class.getName());
  private static final String ATTRIBUTE = RequestIds.class.getName();

  @Inject private transient Entropy entropy;
  @Inject private transient RequestCounts counts;

  /** The id of the request, which the answer tells too; made here where the filter did not run. */
  public static RequestId of(
      HttpServletRequest request, HttpServletResponse response, Entropy entropy) {
    RequestId id =
        request.getAttribute(ATTRIBUTE) instanceof RequestId known
            ? known
            : RequestId.given(request.getHeader(HEADER)).orElseGet(() -> RequestId.drawn(entropy));
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id.value());
    return id;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long began = System.nanoTime();
    try (RequestInHand inHand = RequestInHand.begin(of(request, response, entropy))) {
      int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      try {
        chain.doFilter(request, response);
        status = response.getStatus();
      } finally {
        long took = System.nanoTime() - began;
        inHand.answered(status, TimeUnit.NANOSECONDS.toMillis(took));
        LOG.log(Level.INFO, "answered");
        if (inHand.operation().isPresent()) {
          counts.answered(inHand.operation().get(), status, took);
        }
      }
    }
  }
}
