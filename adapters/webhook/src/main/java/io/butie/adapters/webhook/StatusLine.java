package io.butie.adapters.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is read of a response: its status, and none of its content (RFC 9112). */
final class StatusLine {

  /** Where a response has not come to its status after so many bytes, it has none. */
  private static final int MOST = 16_384;

  private static final Pattern FORM = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final InputStream in;
  private int read;

  private StatusLine(InputStream in) {
    this.in = in;
  }

  /** The response is none of HTTP/1. */
  static final class NotHttpException extends IOException {}

  /** The final status; interim ones (1xx) and their headers are passed over. */
  static int read(InputStream in) throws IOException {
    return new StatusLine(in).status();
  }

  private int status() throws IOException {
    while (true) {
      Matcher line = FORM.matcher(line());
      if (!line.matches()) {
        throw new NotHttpException();
      }
      int status = Integer.parseInt(line.group(1));
      if (status >= 200) {
        return status;
      }
      String header = line();
      while (!header.isEmpty()) {
        header = line();
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int next = in.read();
      if (next < 0 || ++read > MOST) {
        throw new NotHttpException();
      }
      if (next == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) next);
    }
  }
}
