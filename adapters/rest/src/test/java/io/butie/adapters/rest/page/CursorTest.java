package io.butie.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.reference.RunId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Cursor ALL = Cursor.of("runs of all");

  private static Optional<List<String>> read(Cursor cursor, String text, int parts) {
    Query query = new Query(Map.of(Cursor.PARAMETER, List.of(text)));
    return cursor.keyIn(query, parts, key -> key);
  }

  @Test
  void bringsTheKeyBack() {
    assertThat(read(ALL, ALL.after("R130100-20230531-1"), 1))
        .contains(List.of("R130100-20230531-1"));
    assertThat(read(ALL, ALL.after("I-1", "L-2"), 2)).contains(List.of("I-1", "L-2"));
  }

  @Test
  void goesOnOnlyWithItsOwnFilter() {
    String other = Cursor.of("runs of 130100").after("R130100-20230531-1");

    assertThatThrownBy(() -> read(ALL, other, 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "not base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAA", "R130100-1"})
  void refusesWhatItNeverGave(String text) {
    assertThatThrownBy(() -> read(ALL, text, 1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesAForgedKeyThatIsNoIdentifier() {
    byte[] forged = Base64.getUrlDecoder().decode(ALL.after("R130100"));
    forged[forged.length - 1] = ' ';
    String text = Base64.getUrlEncoder().encodeToString(forged);
    Query query = new Query(Map.of(Cursor.PARAMETER, List.of(text)));

    assertThat(new String(forged, StandardCharsets.UTF_8)).endsWith("R13010 ");
    assertThatThrownBy(() -> ALL.keyIn(query, 1, key -> new RunId(key.get(0))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aPageHasACursorWhereTheListGoesOn() {
    List<Integer> four = List.of(1, 2, 3, 4);

    assertThat(Page.of(four, 3, i -> "after " + i, i -> "item " + i))
        .isEqualTo(new Page<>(List.of("item 1", "item 2", "item 3"), Optional.of("after 3")));
    assertThat(Page.of(four, 4, i -> "after " + i, i -> i).nextCursor()).isEmpty();
    assertThat(Page.of(List.<Integer>of(), 4, i -> "after " + i, i -> i).items()).isEmpty();
  }
}
