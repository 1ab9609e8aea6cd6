package io.butie.adapters.sample;

import java.util.List;

/** What is odd about an appraisal line. */
enum AppraisalStory {
  REGULAR,
  /** R39 */
  DECLARED_NOT_FIRST,
  /** R39: nothing declared, but an appraisal of the same key is on record. */
  NOT_FIRST_BY_RECORD,
  /** R40 */
  NO_AGREEMENT,
  /** R40 */
  AGREEMENT_AFTER_EVALUATION,
  /** R39 */
  COMPLETION_CERTIFICATE,
  /** R23 */
  BODY_WITHDRAWN,
  /** Nothing declared, nothing on record: it pays. */
  NOT_DECLARED;

  /** Dealt over {@link #PER_LINES} lines. */
  static final List<AppraisalStory> DECK =
      List.of(
          DECLARED_NOT_FIRST,
          NO_AGREEMENT,
          COMPLETION_CERTIFICATE,
          NOT_FIRST_BY_RECORD,
          BODY_WITHDRAWN,
          NOT_DECLARED,
          AGREEMENT_AFTER_EVALUATION);

  static final int PER_LINES = 60;
}
