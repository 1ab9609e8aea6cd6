package io.butie.adapters.sample;

import java.util.List;

/** What is odd about a class. */
enum ClassStory {
  REGULAR,
  /** R57: applied for, never approved. */
  NEVER_APPROVED,
  /** R20, R57: approved after it had started. */
  APPROVED_AFTER_START,
  /** R52: the opening names no fund channel. */
  NO_CHANNEL,
  /** R17: the institution was off the list by then. */
  INSTITUTION_WITHDRAWN,
  /** R18: it ended after 31 August. */
  LATE_TRAINING,
  /** More trainees than planned, all at the full rate: the encumbrance does not cover the last. */
  OVERSUBSCRIBED,
  /** R51: the last opening of a region's channel finds no money left. */
  NO_MONEY_LEFT;

  /** Dealt to classes that are regular otherwise. */
  static final List<ClassStory> DECK =
      List.of(
          NEVER_APPROVED,
          OVERSUBSCRIBED,
          NO_CHANNEL,
          LATE_TRAINING,
          INSTITUTION_WITHDRAWN,
          APPROVED_AFTER_START);

  /** Whether each of its lines is refused. Such classes are small: few claim after such a start. */
  boolean refuses() {
    return switch (this) {
      case NEVER_APPROVED, APPROVED_AFTER_START, NO_CHANNEL, INSTITUTION_WITHDRAWN, NO_MONEY_LEFT ->
          true;
      case REGULAR, LATE_TRAINING, OVERSUBSCRIBED -> false;
    };
  }
}
