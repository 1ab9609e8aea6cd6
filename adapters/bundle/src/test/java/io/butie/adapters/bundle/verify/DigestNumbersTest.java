package io.butie.adapters.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.reference.Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestNumbersTest {

  private static final int MANY = 10_000;

  private static Digest digest(int i) {
    return Digest.sha256("digest " + i);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, MANY, 2 * MANY})
  void every_digest_has_the_number_of_its_turn_whether_room_was_made_for_it_or_not(int expected) {
    DigestNumbers numbers = new DigestNumbers(expected);
    for (int i = 0; i < MANY; i++) {
      assertThat(numbers.of(digest(i))).isEqualTo(DigestNumbers.NONE);
      assertThat(numbers.add(digest(i))).isTrue();
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(numbers.add(digest(i))).isFalse();
      assertThat(numbers.of(digest(i))).isEqualTo(i);
    }
  }

  /** The half that the slot is not found by counts too. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE})
  void digests_that_share_64_bits_are_two(long first) {
    DigestNumbers numbers = new DigestNumbers(0);
    assertThat(numbers.add(Digest.ofLongs(first, 7, 0, 0))).isTrue();
    assertThat(numbers.add(Digest.ofLongs(first + 1, 7, 0, 0))).isTrue();
    assertThat(numbers.add(Digest.ofLongs(first, 8, 0, 0))).isTrue();
    assertThat(numbers.of(Digest.ofLongs(first, 8, 1, 1))).isEqualTo(2);
  }
}
