package io.butie.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.CheckpointHistory;
import io.butie.adapters.bundle.ExportBundle;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.ledger.SeedFiles;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.scenario.LogForger.Forgery;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.reference.Digest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A forger makes a whole bundle anew: any field of any kind of record changed, or a record too few,
 * too many or moved; leaf hashes, tree, balances, journal and manifest are right, and so are the
 * signatures, by a key of his own or by the stolen one.
 */
class ForgedBundleTest {

  private static final long SEED = Long.getLong("butie.seed", 20231231);

  /** Records a field; {@code -Dbutie.tampering=1000000} tries all that there are. */
  private static final int SAMPLE = Integer.getInteger("butie.tampering", 1);

  @TempDir private Path directory;
  private final List<StoredEntry> honest = new ArrayList<>();
  private final Set<Long> sizes = new TreeSet<>();
  private final NavigableMap<Long, CheckpointSigner> stolen = new TreeMap<>();
  private Auditor auditor;

  @BeforeEach
  void aYearIsPosted() throws Exception {
    Path data = directory.resolve("data");
    try (Installation installation = Installation.in(data, EveryKindOfRecord.RETURNS_ONCE)) {
      EveryKindOfRecord.in(installation, OwnersHand.on(installation), "early_");
      honest.addAll(EveryKindOfRecord.log(installation.useCases()));
      installation
          .useCases()
          .checkpoints()
          .all()
          .forEach(signed -> sizes.add(signed.checkpoint().size()));
      auditor = Auditor.of(installation.useCases());
      KeyChain keys = installation.useCases().publishCheckpoint().keys();
      SeedFiles seeds =
          new SeedFiles(data.resolve("keys"), Composition.LOG_NAME, new SeededEntropy());
      for (long size : sizes) {
        stolen.put(size, seeds.of(keys.inForceAt(size)).orElseThrow());
      }
    }
    assertThat(stolen.lastEntry().getValue().verifierKey()).isEqualTo(auditor.key());
    assertThat(stolen.firstEntry().getValue().verifierKey())
        .as("before the key was changed")
        .isNotEqualTo(auditor.key());
  }

  private Path bundle(List<StoredEntry> log, LongFunction<CheckpointSigner> signers)
      throws Exception {
    Path bundle = directory.resolve("bundle");
    FileTree.delete(bundle);
    MerkleFrontier tree = new MerkleFrontier();
    NavigableMap<Long, SignedCheckpoint> signed = new TreeMap<>();
    for (StoredEntry stored : log) {
      tree.append(stored.leafHash());
      if (sizes.contains(tree.size()) || tree.size() == log.size()) {
        CheckpointSigner signer = signers.apply(tree.size());
        Checkpoint checkpoint = new Checkpoint(signer.origin(), tree.size(), tree.root());
        signed.put(tree.size(), signer.sign(checkpoint));
      }
    }
    ExportOutcome written =
        ExportBundle.to(
            bundle,
            BundleScope.WHOLE_LEDGER,
            (from, to, reader) -> log.subList((int) from, (int) to).forEach(reader),
            new CheckpointHistory(
                signers.apply(log.size()).verifierKey(),
                signed.pollLastEntry().getValue(),
                signed));
    assertThat(written.result()).as(written.detail()).isEqualTo(ExportOutcome.Result.WRITTEN);
    return bundle;
  }

  /** The key in force at that size. */
  private CheckpointSigner stolen(long size) {
    return Objects.requireNonNullElseGet(stolen.ceilingEntry(size), stolen::lastEntry).getValue();
  }

  @Test
  void everyForgeryIsFoundByTheKeyOrByASavedCheckpoint() throws Exception {
    CheckpointSigner own =
        CheckpointSigner.ofSeed(Composition.LOG_NAME, Digest.sha256("own").bytes());
    LogForger forger = new LogForger(honest, new Random(SEED));
    List<Forgery> forgeries = new ArrayList<>(forger.everyField(SAMPLE));
    forgeries.addAll(forger.everyPartOfAHeader());
    forgeries.addAll(forger.everyPlace(3 * SAMPLE));
    assertThat(auditor.verify(bundle(honest, this::stolen)).failure()).isEmpty();
    List<String> notFound = new ArrayList<>();
    int foundAlone = 0;
    for (Forgery forgery : forgeries) {
      Path bundle = bundle(forgery.log(), size -> own);
      if (auditor.verify(bundle).isTrue()) {
        notFound.add("by the key: " + forgery.what());
      }
      if (auditor.verifyWithoutKey(bundle).isTrue()) {
        notFound.add("by the checkpoint: " + forgery.what());
      }
      bundle = bundle(forgery.log(), this::stolen);
      if (auditor.verify(bundle).isTrue()) {
        notFound.add("signed with the stolen key: " + forgery.what());
      }
      if (!Auditor.verifyAlone(bundle).isTrue()) {
        foundAlone++;
      }
    }
    System.out.println(
        "forged bundles: "
            + forgeries.size()
            + " tried, each signed by two keys, "
            + notFound.size()
            + " not found; without key and checkpoint the records alone show "
            + foundAlone
            + ", seed "
            + SEED);
    assertThat(notFound).as("seed %d", SEED).isEmpty();
  }
}
