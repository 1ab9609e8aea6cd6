package io.butie.adapters.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts many values into IN lists of a few lengths only: a statement with a length of its own would
 * be compiled anew each time, which on Derby costs more than the look-up.
 */
final class InLists {

  private static final int[] LENGTHS = {1, 8, 32, 128, 500};
  private static final int LONGEST = LENGTHS[LENGTHS.length - 1];

  private InLists() {}

  /** Gives every value in one list at least; a list may repeat its last value to fill up. */
  static <T> void of(List<T> all, Consumer<List<T>> each) {
    for (int from = 0; from < all.size(); from += LONGEST) {
      each.accept(filled(all.subList(from, Math.min(all.size(), from + LONGEST))));
    }
  }

  private static <T> List<T> filled(List<T> some) {
    List<T> list = new ArrayList<>(some);
    T last = some.get(some.size() - 1);
    list.addAll(Collections.nCopies(lengthFor(some.size()) - some.size(), last));
    return list;
  }

  private static int lengthFor(int size) {
    int index = 0;
    while (LENGTHS[index] < size) {
      index++;
    }
    return LENGTHS[index];
  }
}
