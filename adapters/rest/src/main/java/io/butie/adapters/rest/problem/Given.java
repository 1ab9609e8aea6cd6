package io.butie.adapters.rest.problem;

import io.butie.domain.policy.Words;
import java.time.DateTimeException;
import java.util.Arrays;
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
  public static <T> T parsed(String name, String text, Function<String, T> parse, Words must) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException notOfItsKind) {
      throw ProblemException.malformed(name, must);
    }
  }

  /** A whole number, from and to included. */
  public static long whole(String name, String text, long from, long to) {
    return parsed(
        name,
        text,
        digits -> {
          long number = Long.parseLong(digits);
          if (number < from || number > to) {
            throw new IllegalArgumentException(digits);
          }
          return number;
        },
        new Words(
            "must be a whole number from " + from + " to " + to,
            "须为 " + from + " 至 " + to + " 之间的整数"));
  }

  /** One of the constants, by its name. */
  public static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    String all = Arrays.toString(type.getEnumConstants());
    return parsed(
        name,
        text,
        constant -> Enum.valueOf(type, constant),
        new Words("must be one of " + all, "须为 " + all + " 之一"));
  }
}
