package io.butie.adapters.bundle.verify;

import java.util.OptionalLong;

/**
 * The first thing that is wrong.
 *
 * @param file the file that it is in
 * @param sequence the record, where it is one's
 */
public record Failure(String file, OptionalLong sequence, String what) {

  @Override
  public String toString() {
    return file + (sequence.isPresent() ? ", record " + sequence.getAsLong() : "") + ": " + what;
  }
}
