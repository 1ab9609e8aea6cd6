package io.butie.adapters.rest.request;

import io.butie.adapters.rest.problem.ProblemException;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is longer than any that is meant is 413, and nothing of it is kept. */
@Provider
@Dependent
public class ShortBody implements ContainerRequestFilter {

  /** In bytes. */
  static final int LONGEST = 65_536;

  /** So much of a longer one is read and dropped, so that its sender hears why; then it is cut. */
  private static final int DROPPED = 1_048_576;

  @Context ResourceInfo resource; // set by JAX-RS: a request's own, behind a proxy

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (resource.getResourceMethod().isAnnotationPresent(LongBody.class)) {
      return;
    }
    if (request.getLength() > LONGEST) {
      throw tooLong(request.getEntityStream());
    }
    request.setEntityStream(new Counted(request.getEntityStream()));
  }

  private static ProblemException tooLong(InputStream body) throws IOException {
    byte[] dropped = new byte[8_192];
    int left = DROPPED;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = body.read(dropped);
    }
    return ProblemException.tooLong(LONGEST);
  }

  /** Counts, because a body may come in pieces without saying how long it is. */
  private static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      return next < 0 ? next : counted(1, next);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int some = super.read(into, offset, length);
      return some < 0 ? some : counted(some, some);
    }

    private int counted(int more, int result) throws IOException {
      read += more;
      if (read > LONGEST) {
        throw tooLong(in);
      }
      return result;
    }
  }
}
