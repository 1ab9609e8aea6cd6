package io.butie.adapters.rest.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor where to go on; absent at the end of the list
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {

  /**
   * The page of a list that was read one item further than the limit, to see whether it goes on.
   *
   * @param cursorAfter the cursor that goes on after an item
   */
  public static <S, T> Page<T> of(
      List<S> read, int limit, Function<S, String> cursorAfter, Function<S, T> view) {
    List<S> shown = read.subList(0, Math.min(limit, read.size()));
    Optional<String> next =
        read.size() > limit
            ? Optional.of(cursorAfter.apply(shown.get(limit - 1)))
            : Optional.empty();
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
