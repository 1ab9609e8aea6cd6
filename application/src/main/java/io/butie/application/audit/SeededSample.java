package io.butie.application.audit;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.reference.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Records picked by chance that nobody steers: those whose SHA-256 of {@code seed/sequence} is the
 * smallest. Whoever has the seed and any tool picks the same; whoever writes the log cannot know
 * the seed of a later audit.
 */
public final class SeededSample {

  private SeededSample() {}

  /**
   * The sample, in log order.
   *
   * @param size how many at most; fewer where fewer are eligible
   */
  public static List<LedgerEntry> of(
      RecordLog log, String seed, int size, Predicate<LedgerEntry> eligible) {
    Comparator<Drawn> bySmallest = Comparator.comparing(Drawn::ticket);
    PriorityQueue<Drawn> smallest = new PriorityQueue<>(bySmallest.reversed());
    log.forward(
        entry -> {
          if (eligible.test(entry)) {
            smallest.add(new Drawn(ticket(seed, entry.sequence()), entry));
            if (smallest.size() > size) {
              smallest.remove();
            }
          }
        });
    return smallest.stream()
        .map(Drawn::entry)
        .sorted(Comparator.comparingLong(LedgerEntry::sequence))
        .toList();
  }

  private static String ticket(String seed, long sequence) {
    return Digest.sha256((seed + "/" + sequence).getBytes(StandardCharsets.UTF_8)).hex();
  }

  private record Drawn(String ticket, LedgerEntry entry) {}
}
