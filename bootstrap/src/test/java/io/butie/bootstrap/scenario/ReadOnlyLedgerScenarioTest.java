package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.CheckpointHistory;
import io.butie.adapters.bundle.ExportBundle;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.adapters.files.NoticeData;
import io.butie.application.fund.Appropriate;
import io.butie.application.port.Ledger.Head;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.UseCases;
import io.butie.bootstrap.recovery.ReplayCommand;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A ledger that is not what was published takes no posting, until an operator puts it right. */
class ReadOnlyLedgerScenarioTest {

  @TempDir private Path directory;
  private Path data;
  private Installation installation;
  private SignedInUser maker;
  private SignedInUser checker;

  @BeforeEach
  void install() {
    data = directory.resolve("data");
    installation = Installation.in(data, Scenario.SETTLES_EVERYTHING);
    Province province = new Province(useCases());
    maker = province.as(Role.FINANCE_MAKER, Region.PROVINCE);
    checker = province.as(Role.FINANCE_CHECKER, Region.PROVINCE);
    order("1").orThrow();
    publish();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  private UseCases useCases() {
    return installation.useCases();
  }

  private Outcome<FundOrder> order(String number) {
    return new TwoPeople(useCases(), maker, checker)
        .appropriate(
            new Appropriate.Order(
                number,
                Province.SHIJIAZHUANG,
                Province.FUND_YEAR,
                Scenario.CHANNEL,
                Money.ofFen(100),
                installation.clock().today()));
  }

  private SignedCheckpoint publish() {
    return useCases().publishCheckpoint().publish().orThrow();
  }

  private Head head() {
    return useCases().transactions().read(() -> useCases().ledger().head());
  }

  private void open() {
    installation = Installation.in(data, Scenario.SETTLES_EVERYTHING);
  }

  private void assertReadOnly(String why) {
    assertThat(useCases().checkLedger().check().orElseThrow().detail().en()).contains(why);
    assertRefused(RefusalCode.LEDGER_READ_ONLY, order("refused"));
    assertRefused(RefusalCode.LEDGER_READ_ONLY, useCases().publishCheckpoint().publish());
    assertRefused(RefusalCode.LEDGER_READ_ONLY, useCases().payDueClaims().advance(new RunId("R1")));
  }

  private void assertTakesPostings() {
    assertThat(useCases().checkLedger().check()).isEmpty();
    order("taken").orThrow();
    publish();
    assertThat(useCases().checkLedger().check()).isEmpty();
  }

  private Path exported(String name) {
    Path bundle = directory.resolve(name);
    KeyChain keys = useCases().publishCheckpoint().keys();
    useCases()
        .transactions()
        .read(
            () -> {
              try {
                return ExportBundle.to(
                    bundle,
                    BundleScope.WHOLE_LEDGER,
                    useCases().ledger()::forEach,
                    CheckpointHistory.of(keys, useCases().checkpoints().all()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return bundle;
  }

  private Report verify(Path bundle, Map<String, SignedCheckpoint> since) throws IOException {
    return VerifyBundle.of(
        new Request(bundle, Optional.of(useCases().publishCheckpoint().key()), since),
        NoticeData::rulebook);
  }

  /** A copy of the database is kept, three more records are published, the copy comes back. */
  private SignedCheckpoint restoreAnOlderDatabase() throws IOException {
    keepACopyOfTheDatabase();
    order("2").orThrow();
    publish();
    order("3").orThrow();
    SignedCheckpoint last = publish();
    exported("bundle");
    bringTheCopyBack();
    return last;
  }

  private void keepACopyOfTheDatabase() throws IOException {
    installation.close();
    FileTree.copy(data.resolve("database"), directory.resolve("copy"));
    open();
  }

  private void bringTheCopyBack() throws IOException {
    installation.close();
    FileTree.delete(data.resolve("database"));
    FileTree.copy(directory.resolve("copy"), data.resolve("database"));
    open();
  }

  @Test
  void anHonestLedgerTakesPostingsAfterEveryStart() {
    assertTakesPostings();
    installation.close();
    open();
    assertThat(useCases().checkLedger().check()).isEmpty();
  }

  @Test
  void whatACrashLeftUnpublishedIsPublishedOnce() {
    order("2").orThrow();

    assertThat(useCases().publishCheckpoint().publishWhatIsNot().orThrow()).isTrue();
    assertThat(useCases().publishCheckpoint().publishWhatIsNot().orThrow()).isFalse();
    assertThat(useCases().checkpoints().latest().orElseThrow().checkpoint().size())
        .isEqualTo(head().size());
  }

  @Test
  void aDatabaseOlderThanWhatWasPublishedIsReplayedFromABundleToTheSameRoot() throws Exception {
    SignedCheckpoint last = restoreAnOlderDatabase();
    assertReadOnly("the database is older than that");
    installation.close();

    assertThat(replay(directory.resolve("bundle"))).isZero();

    open();
    assertThat(head()).isEqualTo(new Head(last.checkpoint().size(), last.checkpoint().root()));
    assertRefused(RefusalCode.ALREADY_POSTED, order("3"));
    assertTakesPostings();
  }

  @Test
  void aDatabaseThatLostAKeyChangeGetsItBackUnderTheNewKey() throws Exception {
    keepACopyOfTheDatabase();
    VerifierKey changed = useCases().rotateKey().rotate(maker, checker, "到期").orThrow().newKey();
    exported("bundle");
    FileTree.delete(data.resolve("keys/checkpoint-signing.seed")); // retired: nobody needs it
    bringTheCopyBack();
    assertReadOnly("the database is older than that");
    installation.close();

    assertThat(replay(directory.resolve("bundle"))).isZero();

    open();
    assertTakesPostings();
    assertThat(useCases().publishCheckpoint().key()).isEqualTo(changed);
  }

  @Test
  void aBundleThatSomebodyChangedIsNotReplayed() throws Exception {
    restoreAnOlderDatabase();
    Head before = head();
    installation.close();
    Path records = directory.resolve("bundle/records.jsonl");
    Files.writeString(records, Files.readString(records).replace("100", "101"));

    assertThat(replay(directory.resolve("bundle"))).isEqualTo(3);

    open();
    assertThat(head()).isEqualTo(before);
  }

  private int replay(Path bundle) {
    Environment environment =
        new Environment(
            property -> Optional.empty(),
            variable -> Optional.of(data.toString()).filter(here -> variable.equals("BUTIE_DATA")));
    CommandLine command = new CommandLine(new ReplayCommand(environment));
    command.setErr(new PrintWriter(new StringWriter()));
    command.setOut(new PrintWriter(new StringWriter()));
    return command.execute(bundle.toString());
  }

  @Test
  void twoPeopleRecordAForkWhereTheRestIsLost() throws Exception {
    SignedCheckpoint lost = restoreAnOlderDatabase();
    long kept = head().size();
    assertReadOnly("the database is older than that");
    assertRefused(RefusalCode.NOT_ALLOWED, useCases().recordFork().record(maker, maker, "alone"));

    useCases().recordFork().record(maker, checker, "磁盘损坏").orThrow();

    assertTakesPostings();
    assertThat(head().size()).isEqualTo(kept + 3);
    Path bundle = exported("after");
    Report report = verify(bundle, Map.of());
    assertThat(report.failure()).isEmpty();
    assertThat(report.checked().notChecked()).anyMatch(what -> what.contains("磁盘损坏"));
    assertThat(verify(bundle, Map.of("saved", lost)).failure())
        .as("whoever holds what was given up sees it")
        .isPresent();
    try (Stream<Path> files = Files.list(data.resolve("checkpoints/given-up-at-" + kept))) {
      assertThat(files).hasSize(2);
    }
    assertRefused(RefusalCode.WRONG_STATE, useCases().recordFork().record(maker, checker, "again"));
  }

  @Test
  void aForkThatWasCutOffAfterItsRecordIsFinishedAtTheNextStart() throws Exception {
    restoreAnOlderDatabase();
    useCases().checkLedger().check();
    useCases().recordFork().record(maker, checker, "磁盘损坏").orThrow();
    // As it was before the published checkpoints were put aside.
    Path checkpoints = data.resolve("checkpoints");
    FileTree.delete(checkpoints.resolve(String.format("%020d.txt", head().size())));
    try (Stream<Path> aside =
        Files.list(checkpoints.resolve("given-up-at-" + (head().size() - 1)))) {
      for (Path file : aside.toList()) {
        Files.move(file, checkpoints.resolve(file.getFileName().toString()));
      }
    }
    installation.close();
    open();

    assertTakesPostings();
  }

  @Test
  void anotherLogsCheckpointsAreRecognised() throws Exception {
    installation.close();
    FileTree.delete(data.resolve("keys/checkpoint-signing.seed"));
    Files.writeString(
        data.resolve("keys/checkpoint-signing.seed"),
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");
    open();

    assertReadOnly("is not signed by this installation's key");
  }

  @Test
  void aRecordThatWasChangedSinceTheLastCheckpointIsFound() throws Exception {
    order("2").orThrow();
    installation.sql("DROP TRIGGER ledger_transfer_no_update");
    installation.sql(
        "UPDATE ledger_transfer SET subject = 'X' WHERE sequence_number = " + (head().size() - 1));

    assertReadOnly("record " + (head().size() - 1) + " is not the one that was posted");
  }

  @Test
  void aRecordThatWasDeletedIsFound() throws Exception {
    order("2").orThrow();
    installation.sql("DROP TRIGGER ledger_transfer_no_delete");
    installation.sql("DELETE FROM ledger_transfer WHERE sequence_number = " + (head().size() - 1));

    assertReadOnly("record " + (head().size() - 1) + " is missing");
  }

  @Test
  void aHeadThatWasChangedIsFound() throws Exception {
    installation.sql("UPDATE ledger_head SET root = X'" + "00".repeat(32) + "'");

    assertReadOnly("the head of the ledger is not the root of its records");
  }
}
