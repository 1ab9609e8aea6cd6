package io.butie.adapters.sample;

import io.butie.adapters.sample.ClassDraft.ClassDays;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Divides each region's training lines among classes of 25 to 50, and gives each its story. */
final class ClassPlanner {

  private static final LocalDate CAMPAIGN_BEGINS = LocalDate.of(2023, 4, 1);
  private static final LocalDate FIRST_END = LocalDate.of(2023, 4, 7);
  private static final int DAYS_TO_LAST_END = 146; // 31 August, R18
  private static final LocalDate FIRST_LATE_END = LocalDate.of(2023, 9, 1);
  private static final int PLACES_OF_STORY_DECK = 64;
  private static final int FEWEST_OF_REFUSED = 7;

  /** About 55, 30 and 15 %. */
  private static final String CHANNELS = "ESEEUSEESEUESEESEUSE";

  private static final List<CertificateType> CERTIFICATES =
      List.of(
          CertificateType.SKILL_LEVEL,
          CertificateType.TRAINING_COMPLETION,
          CertificateType.SPECIAL_SKILL,
          CertificateType.SKILL_LEVEL,
          CertificateType.VOCATIONAL_QUALIFICATION,
          CertificateType.SPECIAL_OPERATION,
          CertificateType.SKILL_LEVEL,
          CertificateType.TRAINING_COMPLETION,
          CertificateType.SPECIAL_EQUIPMENT,
          CertificateType.SKILL_LEVEL,
          CertificateType.SPECIAL_SKILL);

  private final Draws draws;
  private final ShortFund shortFund;
  private final Deck<ClassStory> stories = new Deck<>(ClassStory.DECK, PLACES_OF_STORY_DECK);
  private final List<ClassDraft> drafts = new ArrayList<>();

  ClassPlanner(Draws draws, ShortFund shortFund) {
    this.draws = draws;
    this.shortFund = shortFund;
  }

  /** The classes of all regions, region by region. */
  List<ClassDraft> plan(SortedMap<Region, Integer> trainingLines) {
    for (Map.Entry<Region, Integer> entry : trainingLines.entrySet()) {
      planRegion(entry.getKey(), entry.getValue());
    }
    return drafts;
  }

  private void planRegion(Region region, int lines) {
    boolean isShort = region.equals(shortFund.region());
    int left = lines;
    for (int number = 0; left > 0; number++) {
      int heads = 25 + draws.below(26, "heads", drafts.size());
      boolean isFirst = number == 0;
      ClassStory story = isShort ? storyOfShort(isFirst, left) : story(!isFirst && left > heads);
      int most = story.refuses() ? FEWEST_OF_REFUSED + heads % FEWEST_OF_REFUSED : heads;
      int free = isShort && left > FEWEST_OF_REFUSED ? left - FEWEST_OF_REFUSED : left;
      int size = Math.min(free, most);
      drafts.add(draft(region, number, story, size));
      left -= size;
    }
  }

  /** A region's first class is regular, so that its appraisals have somewhere to go. */
  private ClassStory story(boolean mayBeOdd) {
    return stories.deal(story -> mayBeOdd).orElse(ClassStory.REGULAR);
  }

  /** Only the last class of the region with the short fund is odd, and it is small. */
  private static ClassStory storyOfShort(boolean isFirst, int left) {
    return !isFirst && left <= FEWEST_OF_REFUSED ? ClassStory.NO_MONEY_LEFT : ClassStory.REGULAR;
  }

  private ClassDraft draft(Region region, int number, ClassStory story, int lines) {
    int key = drafts.size();
    CertificateType certificate =
        number == 0 ? CertificateType.SKILL_LEVEL : CERTIFICATES.get(key % CERTIFICATES.size());
    Occupation occupation = occupation(certificate, key);
    return new ClassDraft(
        key,
        region,
        story,
        story == ClassStory.NO_MONEY_LEFT ? shortFund.channel() : channel(number),
        occupation,
        level(certificate, occupation, key),
        certificate,
        payee(key),
        days(story, key),
        lines);
  }

  private static FundChannel channel(int number) {
    return switch (CHANNELS.charAt(number % CHANNELS.length())) {
      case 'E' -> FundChannel.EMPLOYMENT_SUBSIDY;
      case 'S' -> FundChannel.SKILL_UPGRADE;
      default -> FundChannel.UNEMPLOYMENT_INSURANCE;
    };
  }

  /** Common occupations more often; half of the completion certificates are for new ones (R45). */
  private Occupation occupation(CertificateType certificate, int key) {
    boolean fresh =
        certificate == CertificateType.TRAINING_COMPLETION && draws.perMille(500, "new", key);
    List<Occupation> from = fresh ? Occupation.NEW : Occupation.ALL;
    return from.get(
        Math.min(
            draws.below(from.size(), "occupation", key),
            draws.below(from.size(), "occupation again", key)));
  }

  private int level(CertificateType certificate, Occupation occupation, int key) {
    int levels = occupation.levels().length() - 1;
    return ClassDraft.hasLevels(certificate)
        ? occupation.levelAt(1 + draws.below(levels, "level", key) * draws.below(2, "high", key))
        : 0;
  }

  private SamplePayee.Kind payee(int key) {
    int draw = draws.below(100, "payee", key);
    return draw < 80
        ? SamplePayee.Kind.INSTITUTION
        : draw < 92 ? SamplePayee.Kind.EMPLOYER : SamplePayee.Kind.TRAINEE;
  }

  private ClassDays days(ClassStory story, int key) {
    LocalDate endsOn =
        story == ClassStory.NO_MONEY_LEFT
            ? FIRST_END.plusDays(DAYS_TO_LAST_END)
            : story == ClassStory.LATE_TRAINING
                ? FIRST_LATE_END.plusDays(draws.below(18, "late end", key))
                : FIRST_END.plusDays(draws.below(DAYS_TO_LAST_END + 1, "end", key));
    int length = story == ClassStory.NO_MONEY_LEFT ? 3 : 4 + draws.below(21, "length", key);
    LocalDate startsOn = endsOn.minusDays(length - 1L);
    int lag = 9 + draws.below(story == ClassStory.LATE_TRAINING ? 30 : 49, "lag", key);
    return new ClassDays(
        startsOn.isBefore(CAMPAIGN_BEGINS) ? CAMPAIGN_BEGINS : startsOn,
        endsOn,
        endsOn.plusDays(lag));
  }
}
