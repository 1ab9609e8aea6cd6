package io.butie.domain.claim;

import static io.butie.domain.policy.FindingCode.OVER_QUOTA;

/** What is asked of the region's annual total. */
final class QuotaTests {

  /** Counted as if the line were an award, even where it is refused (四(二) R51). */
  static final ScreeningTest WITHIN_QUOTA =
      ScreeningTest.of(
          OVER_QUOTA,
          (line, rulebook) ->
              line.quota().total().isPresent()
                  && line.quota().awarded() >= line.quota().total().getAsLong(),
          Fact.QUOTA_AWARDED,
          Fact.QUOTA_TOTAL);

  private QuotaTests() {}
}
