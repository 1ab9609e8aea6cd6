package io.butie.adapters.rest.request;

import io.butie.adapters.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is longer than any that is meant is 413, before more of it is read. */
@Provider
@ApplicationScoped
public class ShortBody implements ContainerRequestFilter {

  /** In bytes. */
  static final int LONGEST = 65_536;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > LONGEST) {
      throw ProblemException.tooLong(LONGEST);
    }
    request.setEntityStream(new Counted(request.getEntityStream()));
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

    private int counted(int more, int result) {
      read += more;
      if (read > LONGEST) {
        throw ProblemException.tooLong(LONGEST);
      }
      return result;
    }
  }
}
