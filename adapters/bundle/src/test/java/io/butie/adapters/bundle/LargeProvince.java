package io.butie.adapters.bundle;

import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord.Answer;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Many lines that are all paid but those of each region's last payment, which comes back: size, not
 * variety.
 */
final class LargeProvince {

  static final int REGIONS = 10;

  /** From APPROPRIATION to PAID. */
  static final int ACCOUNTS = 6;

  private static final int OF_A_CLASS = 40;

  private LargeProvince() {}

  static TestLog log(CheckpointSigner signer, int lines) {
    TestLog log = new TestLog(signer);
    int classes = lines / REGIONS / OF_A_CLASS;
    for (int region = 1; region <= REGIONS; region++) {
      Story story = new Story(new Region(Integer.toString(130_000 + 100 * region)));
      String prefix = "G" + region;
      log.post(story.appropriate(prefix, Story.STANDARD * OF_A_CLASS * classes + 77L * region));
      for (int number = 1; number <= classes; number++) {
        claim(log, story, prefix + "-" + number, number == classes);
      }
    }
    return log;
  }

  private static void claim(TestLog log, Story story, String id, boolean comesBack) {
    log.post(story.open(id, OF_A_CLASS));
    List<String> lines = IntStream.range(0, OF_A_CLASS).mapToObj(i -> id + "-" + i).toList();
    List<LedgerRecord> decided = new ArrayList<>();
    lines.forEach(
        line -> decided.add(story.decide(line, "P" + line, story.training(id, true, false))));
    lines.forEach(line -> decided.add(story.accrue(line)));
    log.post(decided);
    log.post(story.pay("R" + id, Optional.empty(), List.of(lines)));
    log.post(
        story.answer(
            "R" + id + "-1",
            comesBack ? Answer.RETURNED : Answer.SETTLED,
            lines.toArray(String[]::new)));
  }
}
