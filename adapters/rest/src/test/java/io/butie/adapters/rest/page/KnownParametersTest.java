package io.butie.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.butie.adapters.rest.problem.Problem;
import io.butie.adapters.rest.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

  private static final Set<String> KNOWN = Set.of("limit", "region");

  private static Problem refused(Map<String, List<String>> given) {
    return catchThrowableOfType(ProblemException.class, () -> KnownParameters.check(given, KNOWN))
        .problem();
  }

  @Test
  void letsThroughWhatTheResourceTakes() {
    KnownParameters.check(Map.of("limit", List.of("1")), KNOWN);
    KnownParameters.check(Map.of(), Set.of());
  }

  @Test
  void refusesWhatItDoesNotKnowAndWhatIsSaidTwice() {
    assertThat(refused(Map.of("regoin", List.of("130100"))).parameter()).contains("regoin");
    assertThat(refused(Map.of("limit", List.of("1", "2"))).detail().en())
        .contains("more than once");
  }
}
