package io.butie.adapters.persistence;

import java.util.List;
import java.util.function.Consumer;

/** Splits long IN lists: both databases slow down or refuse beyond some length. */
final class Chunks {

  private static final int SIZE = 500;

  private Chunks() {}

  static <T> void of(List<T> all, Consumer<List<T>> each) {
    for (int from = 0; from < all.size(); from += SIZE) {
      each.accept(all.subList(from, Math.min(all.size(), from + SIZE)));
    }
  }
}
