package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InListsTest {

  @Test
  void everyValueIsInSomeListAndNoOther() {
    for (int size : new int[] {0, 1, 2, 8, 9, 499, 500, 501, 1_234}) {
      List<Integer> all = IntStream.range(0, size).boxed().toList();
      Set<Integer> seen = new HashSet<>();
      InLists.of(all, seen::addAll);
      assertThat(seen).as("%d values", size).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void listsOfAnyNumberOfValuesHaveFiveLengthsOnly() {
    Set<Integer> lengths = new HashSet<>();
    for (int size = 1; size <= 1_100; size++) {
      InLists.of(IntStream.range(0, size).boxed().toList(), list -> lengths.add(list.size()));
    }
    assertThat(lengths).containsExactlyInAnyOrder(1, 8, 32, 128, 500);
  }
}
