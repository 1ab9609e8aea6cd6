package io.butie.adapters.bundle;

import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.HoldResolutionRecord.Resolution;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord.Answer;
import io.butie.domain.reference.Region;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A log with everything that happens to a claim: paid, refused, held, returned, paid again. */
final class SmallProvince {

  static final long LINE = 160_001; // 80 % of 200001, half up

  private SmallProvince() {}

  static TestLog log(CheckpointSigner signer) {
    TestLog log = new TestLog(signer);
    Story story = new Story(new Region("130100"));
    Story neighbour = new Story(new Region("130200"));
    log.post(List.of(story.rulebookLoaded()));
    log.post(story.appropriate("JC-2023-1", 5_000_000));
    log.post(neighbour.appropriate("17;|", 1));
    log.post(story.open("C1", 5));
    log.publish();
    decide(log, story);
    log.post(story.publish("N1", "L1", "L3", "L5", "A1"));
    TransferRecord tooSoon = story.accrue("L5");
    log.post(List.of(story.accrue("L1"), story.accrue("L3"), tooSoon, story.accrue("A1")));
    log.post(List.of(story.reverse(tooSoon, story.rulebookLoaded())));
    log.post(story.pay("R1", Optional.empty(), List.of(List.of("L1", "L3"), List.of("A1"))));
    log.publish();
    log.post(story.answer("R1-1", Answer.SETTLED, "L1", "L3"));
    log.post(story.answer("R1-2", Answer.RETURNED, "A1"));
    log.post(story.pay("R2", Optional.of("R1-2"), List.of(List.of("A1"))));
    log.post(story.answer("R2-1", Answer.SETTLED, "A1"));
    log.post(story.close("C1", 5 * Story.STANDARD - 2 * LINE));
    log.post(List.of(log.seal(story.region(), YearMonth.of(2023, 5), 0)));
    log.publish();
    return log;
  }

  private static void decide(TestLog log, Story story) {
    log.post(
        List.of(
            story.decide("L1", "P1", story.training("C1", true, false)),
            story.decide("L2", "P2", story.training("C1", false, false)),
            story.decide("L3", "P3", story.training("C1", true, true)),
            story.decide("L4", "P4", story.training("C1", true, true)),
            story.decide("L5", "P5", story.training("C1", true, false)),
            story.decide("A1", "P1", story.appraisal("C1"))));
    log.post(
        List.of(story.resolve("L3", Resolution.RELEASED), story.resolve("L4", Resolution.DENIED)));
  }
}
