package io.butie.adapters.files;

import com.google.gson.stream.MalformedJsonException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** JSON in which no text and no blank space goes on and on, for a reader keeps a text whole. */
final class ShortTexts extends FilterReader {

  private static final int LONGEST = 65_536;

  private int length;
  private boolean escaped;

  ShortTexts(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      see(buffer[i]);
    }
    return count;
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("read into a buffer, so that every character is seen");
  }

  private void see(char c) throws IOException {
    length = c == '"' && !escaped ? 0 : length + 1;
    escaped = c == '\\' && !escaped;
    if (length > LONGEST) {
      throw new MalformedJsonException("a text of more than " + LONGEST + " characters");
    }
  }
}
