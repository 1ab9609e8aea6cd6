package io.butie.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(五) R30–R33: the life of a claim line")
class ClaimTransitionsTest {

  private static ClaimState after(ClaimEvent... events) {
    ClaimState state = ClaimState.SUBMITTED;
    for (ClaimEvent event : events) {
      state = ClaimTransitions.LINE.next(state, event).orThrow();
    }
    return state;
  }

  @Test
  void aReturnedPaymentIsPaidAgain() {
    assertThat(
            after(
                ClaimEvent.ASSESS_HOLD,
                ClaimEvent.RELEASE,
                ClaimEvent.PUBLISH,
                ClaimEvent.ACCRUE,
                ClaimEvent.RETURN,
                ClaimEvent.SETTLE))
        .isEqualTo(ClaimState.PAID);
  }

  @Test
  @DisplayName("R32: a frozen line cannot be paid, even if it was already payable")
  void frozenLinesAreNotPaid() {
    for (ClaimState frozen : List.of(ClaimState.FROZEN, ClaimState.PAYABLE_FROZEN)) {
      for (ClaimEvent event : List.of(ClaimEvent.ACCRUE, ClaimEvent.SETTLE)) {
        assertThat(ClaimTransitions.LINE.next(frozen, event).isRefused()).isTrue();
      }
    }
  }

  @Test
  void everyStateCanBeReachedAndNothingLeavesAnEnd() {
    Set<ClaimState> reached = EnumSet.of(ClaimState.SUBMITTED);
    Deque<ClaimState> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      ClaimState from = open.pop();
      for (ClaimEvent event : ClaimEvent.values()) {
        ClaimTransitions.LINE
            .next(from, event)
            .fold(
                to -> {
                  if (reached.add(to)) {
                    open.push(to);
                  }
                  return to;
                },
                refusal -> from);
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(ClaimState.values());
    for (ClaimState end : List.of(ClaimState.REFUSED, ClaimState.DENIED, ClaimState.WITHDRAWN)) {
      for (ClaimEvent event : ClaimEvent.values()) {
        assertThat(ClaimTransitions.LINE.next(end, event).isRefused()).isTrue();
      }
    }
  }
}
