package io.butie.domain.training;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an institution applies for when it wants to open a class (开班申请, R19).
 *
 * @param channel the fund channel that the opening states; without one it cannot be approved (R52)
 * @param fundYear the budget year whose money it uses
 * @param level 5 初级 to 1 高级技师; 0 none
 * @param heads how many trainees are planned
 */
public record ClassApplication(
    ClassId id,
    String institution,
    Region region,
    Optional<FundChannel> channel,
    int fundYear,
    String occupation,
    int level,
    int heads,
    LocalDate startsOn,
    LocalDate endsOn) {

  /** So many do not fit into any class; a larger number is a slip of the pen. */
  public static final int MOST_HEADS = 10_000;

  private static final int HIGHEST_LEVEL = 5;
  private static final int LONGEST_OCCUPATION = 64;

  /** The class as it is applied for, or MALFORMED. */
  public Outcome<TrainingClass> applied() {
    return wrong()
        .<Outcome<TrainingClass>>map(
            what ->
                Outcome.refused(
                    RefusalCode.MALFORMED,
                    "class " + id + ": " + what.en(),
                    "培训班 " + id + "：" + what.zh()))
        .orElseGet(() -> Outcome.done(inFirstState()));
  }

  private Optional<Words> wrong() {
    if (heads < 1 || heads > MOST_HEADS) {
      return Optional.of(
          new Words("heads must be 1 to " + MOST_HEADS, "heads（计划人数）应为 1 至 " + MOST_HEADS));
    }
    if (level < 0 || level > HIGHEST_LEVEL) {
      return Optional.of(
          new Words("level must be 0 to " + HIGHEST_LEVEL, "level（等级）应为 0 至 " + HIGHEST_LEVEL));
    }
    if (occupation.isBlank()
        || occupation.length() > LONGEST_OCCUPATION
        || occupation.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(
          new Words(
              "occupation must be 1 to " + LONGEST_OCCUPATION + " characters",
              "occupation（职业工种）应为 1 至 " + LONGEST_OCCUPATION + " 个字符"));
    }
    return endsOn.isBefore(startsOn)
        ? Optional.of(
            new Words("ends_on must not be before starts_on", "ends_on（结业日期）不得早于 starts_on（开班日期）"))
        : Optional.empty();
  }

  private TrainingClass inFirstState() {
    return new TrainingClass(
        id,
        institution,
        region,
        channel,
        fundYear,
        occupation,
        level,
        heads,
        startsOn,
        endsOn,
        ClassTransitions.TRAINING_CLASS.start(),
        Optional.empty(),
        Optional.empty(),
        Money.ZERO,
        Money.ZERO);
  }

  /** What a reviewer decides on: SHA-256 over all that is applied for. */
  public Digest content() {
    return Digest.sha256(
        String.join(
            "\n",
            id.value(),
            institution,
            region.code(),
            channel.map(Enum::name).orElse(""),
            String.valueOf(fundYear),
            occupation,
            String.valueOf(level),
            String.valueOf(heads),
            startsOn.toString(),
            endsOn.toString()));
  }
}
