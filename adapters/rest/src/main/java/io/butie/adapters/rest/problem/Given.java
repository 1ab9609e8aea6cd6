package io.butie.adapters.rest.problem;

import java.time.DateTimeException;
import java.util.function.Function;

/** A value as a request gives it, which has to be of its kind. */
public final class Given {

  private Given() {}

  /**
   * What the text means.
   *
   * @param name of the query parameter or the member of the body
   * @param parse throws IllegalArgumentException or DateTimeException where it is not of its kind
   * @param must what it must be, for the person who sent it
   * @throws ProblemException 400, naming it
   */
  public static <T> T parsed(String name, String text, Function<String, T> parse, String must) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException notOfItsKind) {
      throw ProblemException.malformed(name, must);
    }
  }
}
