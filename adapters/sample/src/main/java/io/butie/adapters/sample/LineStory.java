package io.butie.adapters.sample;

import java.util.ArrayList;
import java.util.List;

/** What is odd about a training line; most have no story. */
enum LineStory {
  /** R52 */
  CLAIMS_ANOTHER_CHANNEL(2, true, Partner.NONE),
  /** R59 */
  IDENTITY_MISTYPED(2, true, Partner.NONE),
  /** R59 */
  IMPOSSIBLE_BIRTHDAY(1, true, Partner.NONE),
  /** R59 */
  NAME_BLANK(1, true, Partner.NONE),
  /** R35 */
  NO_CERTIFICATE(2, true, Partner.NONE),
  /** R35 */
  CERTIFICATE_UNNUMBERED(2, true, Partner.NONE),
  /** R36 */
  CERTIFICATE_BEFORE_CLASS_ENDED(1, true, Partner.NONE),
  /** R35 */
  CERTIFICATE_AFTER_CLAIM(1, true, Partner.NONE),
  /** R56: a level for which the catalogue has no standard. */
  LEVEL_WITHOUT_STANDARD(2, true, Partner.NONE),
  /** R38: the same person twice in one class. */
  TWICE_IN_CLASS(1, true, Partner.SAME_CLASS),
  /** R38: the same occupation and level in an earlier year, and paid. */
  REPEAT_OF_EARLIER_YEAR(3, true, Partner.NONE),
  /** R38: the same, and the payment came back: still an award. */
  REPEAT_OF_RETURNED(1, true, Partner.NONE),
  /** The same, but the award was recovered: no repeat, it pays. */
  REPEAT_OF_RECOVERED(2, false, Partner.NONE),
  /** R38: the same occupation and level in another region this year. */
  REPEAT_IN_ANOTHER_REGION(2, true, Partner.SAME_OCCUPATION),
  /** R37: three earlier awards this year. */
  FOURTH_OF_YEAR(3, true, Partner.NONE),
  /** R37: the same with an exception approved. */
  FOURTH_WITH_EXCEPTION(3, false, Partner.NONE),
  /** R37: two earlier awards this year, the third from another class of this sample. */
  FOURTH_AFTER_ANOTHER_CLASS(1, true, Partner.APART),
  /** R37: the same with an exception approved. */
  FOURTH_AFTER_ANOTHER_CLASS_WITH_EXCEPTION(1, false, Partner.APART),
  /** Two earlier awards this year: just allowed. */
  THIRD_OF_YEAR(3, false, Partner.NONE),
  /** R59: an award on record from a class on the same days. */
  OVERLAPS_RECORD(3, false, Partner.NONE),
  /** R59: in two classes of this sample on the same days. */
  OVERLAPS_ANOTHER_CLASS(4, false, Partner.OVERLAPPING),
  /** Two classes, one after the other: allowed. */
  SECOND_CLASS(8, false, Partner.APART),
  /** R25 */
  LATE_EVALUATION(6, false, Partner.NONE),
  /** R59 */
  EVALUATED_AFTER_CERTIFICATE(3, false, Partner.NONE),
  /** R44 */
  EMPLOYEE_BY_GROUP_ONLY(8, false, Partner.NONE),
  /** The first line of a class whose person has two awards on record this year. Never dealt. */
  TWO_EARLIER_THIS_YEAR(0, false, Partner.NONE);

  /** Which earlier class the person must also have been in. */
  enum Partner {
    NONE,
    SAME_CLASS,
    SAME_OCCUPATION,
    OVERLAPPING,
    APART
  }

  /** Over how many lines {@link #deck()} is dealt. */
  static final int PER_LINES = 1000;

  private static final int MOST_CARDS = 8;

  private final int cards;
  private final boolean refuses;
  private final Partner partner;

  LineStory(int cards, boolean refuses, Partner partner) {
    this.cards = cards;
    this.refuses = refuses;
    this.partner = partner;
  }

  boolean refuses() {
    return refuses;
  }

  Partner partner() {
    return partner;
  }

  boolean needsTwoEarlierAwards() {
    return this == FOURTH_AFTER_ANOTHER_CLASS || this == FOURTH_AFTER_ANOTHER_CLASS_WITH_EXCEPTION;
  }

  boolean hasException() {
    return this == FOURTH_WITH_EXCEPTION || this == FOURTH_AFTER_ANOTHER_CLASS_WITH_EXCEPTION;
  }

  /** Each story as often as it has cards, one of every kind first. */
  static List<LineStory> deck() {
    List<LineStory> deck = new ArrayList<>();
    for (int round = 0; round < MOST_CARDS; round++) {
      for (LineStory story : values()) {
        if (story.cards > round) {
          deck.add(story);
        }
      }
    }
    return deck;
  }
}
