package io.butie.application.port;

/** Other transactions held what this one needed, for longer than it could wait. */
public final class ContentionException extends RuntimeException {

  public ContentionException(Throwable cause) {
    super("others hold what is needed here", cause);
  }
}
