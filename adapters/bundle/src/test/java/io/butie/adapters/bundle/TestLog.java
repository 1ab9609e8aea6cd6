package io.butie.adapters.bundle;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.PeriodSealRecord;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A log in memory that posts whatever it is given: a verifier is to trust no log. */
final class TestLog {

  static final CheckpointSigner SIGNER = CheckpointSigner.ofSeed("butie.test/log", seed(7));

  private CheckpointSigner signer;
  private final List<StoredEntry> entries = new ArrayList<>();
  private final Map<Region, Long> regions = new HashMap<>();
  private final MerkleFrontier tree = new MerkleFrontier();
  private final List<SignedCheckpoint> published = new ArrayList<>();
  private Instant now = Instant.parse("2023-05-08T01:00:00Z");

  TestLog(CheckpointSigner signer) {
    this.signer = signer;
  }

  static byte[] seed(int fill) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) fill);
    return seed;
  }

  void post(List<? extends LedgerRecord> records) {
    for (LedgerRecord record : records) {
      now = now.plusMillis(17);
      long ofRegion = regions.merge(record.region(), 1L, Long::sum) - 1;
      add(new LedgerEntry(entries.size(), ofRegion, now, record));
    }
  }

  /** Adds the entry as it is, right or wrong. */
  void add(LedgerEntry entry) {
    StoredEntry stored = new StoredEntry(entry, LeafEncoder.leafHash(entry));
    entries.add(stored);
    tree.append(stored.leafHash());
  }

  /** The seal that an honest log would post next, made without the product's ledger. */
  PeriodSealRecord seal(Region region, YearMonth month, long firstSequence) {
    TreeMap<String, Long> balances = new TreeMap<>();
    for (StoredEntry stored : entries) {
      if (stored.entry().record() instanceof TransferRecord transfer
          && transfer.region().equals(region)) {
        balances.merge(transfer.debit(), transfer.amount().fen(), Long::sum);
        balances.merge(transfer.credit(), -transfer.amount().fen(), Long::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    balances.forEach((account, fen) -> text.append(account + "," + fen + "\n"));
    return new PeriodSealRecord(
        region,
        "seal/" + region + "/" + month,
        month,
        firstSequence,
        (int) (regions.getOrDefault(region, 0L) - firstSequence),
        balances.size(),
        Digest.sha256(text.toString()),
        "checker",
        month.atEndOfMonth().plusDays(1));
  }

  SignedCheckpoint publish() {
    SignedCheckpoint signed =
        signer.sign(new Checkpoint(signer.origin(), tree.size(), tree.root()));
    published.add(signed);
    return signed;
  }

  /** From now on, whatever the records say. */
  void signWith(CheckpointSigner other) {
    signer = other;
  }

  /** What was published, by whichever key. */
  CheckpointHistory anyCheckpoints() {
    TreeMap<Long, SignedCheckpoint> earlier = new TreeMap<>();
    published.forEach(signed -> earlier.put(signed.checkpoint().size(), signed));
    SignedCheckpoint latest = earlier.pollLastEntry().getValue();
    return new CheckpointHistory(signer.verifierKey(), latest, earlier);
  }

  CheckpointHistory checkpoints() {
    return CheckpointHistory.of(KeyChain.of(signer.verifierKey()), published);
  }

  Digest root() {
    return tree.root();
  }

  List<StoredEntry> entries() {
    return List.copyOf(entries);
  }

  void forEach(long from, long to, Consumer<StoredEntry> reader) {
    entries.subList((int) from, (int) to).forEach(reader);
  }
}
