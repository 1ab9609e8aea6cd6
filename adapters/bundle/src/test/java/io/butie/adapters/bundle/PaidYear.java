package io.butie.adapters.bundle;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.TreasuryAnswerRecord.Answer;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A log of as many paid classes as asked for, 20 lines each, made anew each time that it is read,
 * so that it fits in any memory.
 *
 * @param classes how many
 * @param returns how often each payment comes back before it is settled
 */
record PaidYear(int classes, int returns) implements RecordSource {

  private static final int LINES = 20;

  /** Opening, decisions, accruals, and an approval, instruction and answer for each payment. */
  long transfers() {
    return 1 + classes * (1L + LINES + (returns + 1L) * (LINES + 1));
  }

  CheckpointHistory checkpoints() {
    MerkleFrontier tree = new MerkleFrontier();
    forEach(0, Long.MAX_VALUE, stored -> tree.append(stored.leafHash()));
    Checkpoint latest = new Checkpoint(TestLog.SIGNER.origin(), tree.size(), tree.root());
    return CheckpointHistory.of(
        KeyChain.of(TestLog.SIGNER.verifierKey()), List.of(TestLog.SIGNER.sign(latest)));
  }

  @Override
  public void forEach(long from, long to, Consumer<StoredEntry> reader) {
    Posting posting = new Posting(reader);
    Story story = new Story(new Region("130100"));
    posting.post(List.of(story.rulebookLoaded()));
    posting.post(story.appropriate("1", Story.STANDARD * classes * LINES));
    for (int i = 0; i < classes; i++) {
      // A story remembers its lines, so each class has one of its own.
      paidClass("C%08x".formatted(Integer.reverse(i)), new Story(new Region("130100")), posting);
    }
  }

  private void paidClass(String id, Story story, Posting posting) {
    posting.post(story.open(id, LINES));
    List<String> lines = new ArrayList<>();
    List<DecisionRecord> decisions = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      String line = id + "-" + i;
      lines.add(line);
      decisions.add(story.decide(line, "P-" + line, story.training(id, true, false)));
    }
    posting.post(decisions);
    posting.post(lines.stream().map(story::accrue).toList());
    Optional<String> cameBack = Optional.empty();
    for (int i = 0; i <= returns; i++) {
      String run = "R-" + id + "-" + i;
      posting.post(story.pay(run, cameBack, List.of(lines)));
      Answer answer = i < returns ? Answer.RETURNED : Answer.SETTLED;
      posting.post(story.answer(run + "-1", answer, lines.toArray(String[]::new)));
      cameBack = Optional.of(run + "-1");
    }
  }

  /** Gives the records their places in the log. */
  private static final class Posting {

    private final Consumer<StoredEntry> reader;
    private final Map<Region, Long> regions = new HashMap<>();
    private long next;

    Posting(Consumer<StoredEntry> reader) {
      this.reader = reader;
    }

    void post(List<? extends LedgerRecord> records) {
      for (LedgerRecord record : records) {
        long ofRegion = regions.merge(record.region(), 1L, Long::sum) - 1;
        Instant bookedAt = Instant.ofEpochMilli(1_683_507_600_000L + next / 50);
        LedgerEntry entry = new LedgerEntry(next++, ofRegion, bookedAt, record);
        Digest leafHash = LeafEncoder.leafHash(entry);
        reader.accept(new StoredEntry(entry, leafHash));
      }
    }
  }
}
