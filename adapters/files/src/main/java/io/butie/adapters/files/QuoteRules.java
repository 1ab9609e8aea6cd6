package io.butie.adapters.files;

import io.butie.domain.policy.Words;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the quotes go by as RFC 4180 §2 has them. The CSV reader itself forgives a quote that is
 * never closed, and would take the rest of a cut-off file for one field.
 */
final class QuoteRules extends FilterReader {

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final String file;
  private final Problems problems;
  private State state = State.FIELD_START;
  private boolean afterCarriageReturn;
  private long line = 1;
  private long quotedFrom;
  private long reportedLine;

  QuoteRules(Reader in, String file, Problems problems) {
    super(in);
    this.file = file;
    this.problems = problems;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0 && state == State.QUOTED) {
      report(quotedFrom, new Words("a quote is opened and never closed", "引号打开后没有关闭"));
      state = State.PLAIN;
    }
    for (int i = offset; i < offset + count; i++) {
      see(buffer[i]);
    }
    return count;
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("read into a buffer, so that every character is seen");
  }

  private void see(char c) {
    switch (state) {
      case QUOTED -> {
        if (c == '"') {
          state = State.AFTER_QUOTE;
        }
      }
      case AFTER_QUOTE -> {
        if (c == '"') {
          state = State.QUOTED;
        } else if (endsField(c)) {
          state = State.FIELD_START;
        } else {
          report(line, new Words("text after a closing quote", "右引号之后还有文字"));
          state = State.PLAIN;
        }
      }
      case FIELD_START -> {
        if (c == '"') {
          state = State.QUOTED;
          quotedFrom = line;
        } else if (!endsField(c)) {
          state = State.PLAIN;
        }
      }
      case PLAIN -> {
        if (c == '"') {
          report(line, new Words("a quote within a field that is not quoted", "未加引号的字段中有引号"));
        } else if (endsField(c)) {
          state = State.FIELD_START;
        }
      }
    }
    countLines(c);
  }

  private static boolean endsField(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  private void countLines(char c) {
    if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
      line++;
    }
    afterCarriageReturn = c == '\r';
  }

  private void report(long row, Words what) {
    if (row != reportedLine) {
      problems.add(new Problem(file, row, "", what.then(new Words(" (RFC 4180)", "（见 RFC 4180）"))));
      reportedLine = row;
    }
  }
}
