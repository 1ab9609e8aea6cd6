package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.adapters.database.Vendor;
import io.butie.adapters.ledger.AuditHeadFiles;
import io.butie.adapters.ledger.JdbcLedger;
import io.butie.adapters.ledger.SeedFiles;
import io.butie.application.ledger.LogKeys;
import io.butie.application.port.AuditLog;
import io.butie.application.port.AuditLog.Head;
import io.butie.application.port.AuditLog.Kept;
import io.butie.application.port.AuditLog.Wanted;
import io.butie.application.request.DoOnce;
import io.butie.application.request.RequestId;
import io.butie.application.request.RequestInHand;
import io.butie.application.request.RequestKey;
import io.butie.application.trail.CheckAuditLog;
import io.butie.application.trail.KeepTrail;
import io.butie.application.trail.PublishAuditHead;
import io.butie.domain.access.AuditEntry;
import io.butie.domain.access.AuditEntry.Act;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log only grows, so it has what every test before wrote. */
class AuditLogContractTest extends PortContract {

  private static final long SEED = 15;
  private static final Instant NOON = Instant.parse("2023-05-04T04:00:00.123Z");
  private static final UserId ZHANG = new UserId("zhang");

  @TempDir private Path directory;

  private AuditLog log;
  private KeepTrail keep;
  private CheckAuditLog check;
  private PublishAuditHead publish;

  @BeforeEach
  void openTheLog() {
    log = new JdbcAuditLog(session);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    keep = new KeepTrail(session, log, clock);
    SeedFiles seeds = new SeedFiles(directory.resolve("keys"), "butie.test/log", byte[]::new);
    seeds.begin();
    LogKeys keys = new LogKeys(session, new JdbcLedger(session, clock), seeds);
    AuditHeadFiles heads = new AuditHeadFiles(directory);
    check = new CheckAuditLog(session, log, heads, keys);
    publish = new PublishAuditHead(session, log, heads, keys, check);
  }

  private static Act act(String operation) {
    return new Act(
        Optional.of(ZHANG),
        Optional.of(Role.AUDITOR),
        operation,
        new Region("130100"),
        Optional.of("L1"),
        Optional.of("0190163d-8694-739b-aea5-966c26f8ad91"),
        Optional.of("核对"));
  }

  private Head end() {
    return asking(log::head);
  }

  private List<Kept> after(Head before) {
    return asking(() -> log.from(before.entries() + 1, 1_000));
  }

  @Test
  void anEntryIsKeptAsItWasAndChainedToTheOneBefore() {
    Head before = end();
    keep.alone(act("getClaim"), AuditEntry.DONE);
    Act nobody =
        new Act(
            Optional.empty(),
            Optional.empty(),
            "listRuns",
            Region.PROVINCE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    keep.alone(nobody, "NOT_SIGNED_IN");

    AuditEntry first = new AuditEntry(before.entries() + 1, NOON, act("getClaim"), "DONE");
    AuditEntry second = new AuditEntry(before.entries() + 2, NOON, nobody, "NOT_SIGNED_IN");
    Digest hash = first.hashAfter(before.hash());
    assertThat(after(before))
        .containsExactly(new Kept(first, hash), new Kept(second, second.hashAfter(hash)));
    assertThat(end()).isEqualTo(new Head(before.entries() + 2, second.hashAfter(hash)));
    assertThat(check.trouble()).isEmpty();
  }

  @Test
  void showsNewestFirstWhatIsAskedFor() {
    Head before = end();
    keep.alone(act("showPerson"), AuditEntry.DONE);
    keep.alone(act("getClaim"), AuditEntry.DONE);
    keep.alone(act("showPerson"), "PERSON_RESTRICTED");

    Wanted all =
        new Wanted(
            Optional.of(new Region("130100")),
            Optional.of(ZHANG),
            Optional.of("showPerson"),
            Optional.of(NOON),
            Optional.of(NOON.plusMillis(1)));
    List<Kept> shown = asking(() -> log.page(all, Long.MAX_VALUE, 2));

    assertThat(shown)
        .extracting(kept -> kept.entry().sequence())
        .containsExactly(before.entries() + 3, before.entries() + 1);
    Wanted earlier =
        new Wanted(all.region(), all.user(), all.operation(), Optional.empty(), Optional.of(NOON));
    assertThat(asking(() -> log.page(earlier, Long.MAX_VALUE, 2))).isEmpty();
    assertThat(asking(() -> log.page(all, before.entries() + 1, 1)))
        .noneMatch(kept -> kept.entry().sequence() > before.entries());
  }

  @Test
  void theDatabaseRefusesToChangeAnEntry() {
    keep.alone(act("getClaim"), AuditEntry.DONE);

    assertThat(refusalOf(() -> sql("UPDATE audit_entry SET user_id = 'wang'")))
        .isEqualTo(SqlFailure.APPEND_ONLY);
    assertThat(refusalOf(() -> sql("DELETE FROM audit_entry"))).isEqualTo(SqlFailure.APPEND_ONLY);
  }

  @Test
  void ofManyAtOnceEachHasItsPlaceInTheChain() throws Exception {
    Head before = end();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> entries = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        entries.add(threads.submit(() -> keep.alone(act("getClaim"), AuditEntry.DONE)));
      }
      for (Future<?> entry : entries) {
        entry.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(after(before))
        .extracting(kept -> kept.entry().sequence())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before.entries() + 1, before.entries() + 40).boxed().toList());
    assertThat(check.trouble()).isEmpty();
  }

  /** With what it did, or not at all: a request that was refused leaves no entry of a deed. */
  @Test
  void whatWasDoneIsKeptInTheTransactionThatDidIt() {
    DoOnce requests = new DoOnce(session, new JdbcAnsweredRequests(session), keep);
    RequestKey key = new RequestKey(ZHANG, "k-1", Digest.sha256("pay"));
    Head before = end();

    try (RequestInHand request = RequestInHand.begin(RequestId.drawn(byte[]::new))) {
      request.asksFor("startRun", Optional.empty(), Optional.empty());
      requests.once(key, () -> Outcome.refused(RefusalCode.WRONG_STATE, "not yet", "尚未"));
      assertThat(request.isKept()).isFalse();
      assertThat(end()).isEqualTo(before);

      requests.once(key, () -> Outcome.done("done")).orThrow();
      assertThat(request.isKept()).isTrue();
      assertThat(after(before))
          .singleElement()
          .satisfies(kept -> assertThat(kept.entry().act()).isEqualTo(request.act()));

      requests.once(key, () -> Outcome.done("done")).orThrow();
      assertThat(request.isKept()).isFalse();
      assertThat(request.success()).isEqualTo(AuditEntry.REPEATED);
    }
  }

  @Test
  void aCommandHasAnEntryBeforeItBeginsAndOneThatSaysHowItEnded() {
    Head before = end();
    SignedInUser li =
        new UserAccount(new UserId("li"), Role.FINANCE_MAKER, Scope.of(Region.PROVINCE), "hash")
            .signIn(hash -> true)
            .orThrow();

    keep.command(
        "fork", li, () -> Outcome.refused(RefusalCode.FOUR_EYES, "the same person", "同一人"));

    assertThat(after(before))
        .extracting(kept -> kept.entry().outcome())
        .containsExactly(AuditEntry.BEGUN, "FOUR_EYES");
  }

  /** An owner of the tables, without the triggers: every edit, cut, swap and insert is found. */
  @Test
  void whatAnOwnerChangesIsFound() {
    for (int i = 0; i < 12; i++) {
      keep.alone(act("getClaim"), AuditEntry.DONE);
    }
    publish.publish();
    for (int i = 0; i < 12; i++) {
      keep.alone(act("listClaims"), AuditEntry.DONE);
    }
    assertThat(check.trouble()).isEmpty();
    assertThat(check.troubleSinceLastHead()).isEmpty();
    long last = end().entries();
    Random random = new Random(SEED);
    Set<String> tried = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      long one = last - random.nextInt(24);
      long other = one == last ? one - 1 : one + 1;
      for (String change : changes(one, other, last)) {
        if (tried.add(change)) {
          assertThat(foundAfter(change)).as(change).isPresent();
        }
      }
    }
    System.out.println(
        vendor + ": " + tried.size() + " changes of the audit log tried, all found, seed " + SEED);
    assertThat(tried).hasSizeGreaterThan(200);
    assertThat(check.trouble()).as("all of it was taken back").isEmpty();
  }

  private static List<String> changes(long one, long other, long last) {
    String where = " WHERE sequence_number = " + one;
    List<String> changes = new ArrayList<>();
    for (String change :
        List.of(
            "happened_at = happened_at + 1",
            "user_id = 'wang'",
            "user_id = NULL",
            "user_role = 'ADMINISTRATOR'",
            "operation = 'listRuns'",
            "region = '130200'",
            "subject = 'L2'",
            "subject = NULL",
            "outcome = 'NOT_FOUND'",
            "request_id = NULL",
            "reason = ''",
            "entry_hash = '" + Digest.sha256("forged").hex() + "'",
            "sequence_number = " + (last + 1))) {
      changes.add("UPDATE audit_entry SET " + change + where);
    }
    changes.add("DELETE FROM audit_entry" + where);
    changes.add("DELETE FROM audit_entry WHERE sequence_number >= " + one);
    changes.add(
        "UPDATE audit_entry SET sequence_number = 0"
            + where
            + ";UPDATE audit_entry SET sequence_number = "
            + one
            + " WHERE sequence_number = "
            + other
            + ";UPDATE audit_entry SET sequence_number = "
            + other
            + " WHERE sequence_number = 0");
    changes.add(
        "INSERT INTO audit_entry SELECT "
            + (last + 1)
            + ", happened_at, user_id, user_role, operation, region, subject, outcome,"
            + " request_id, reason, entry_hash FROM audit_entry"
            + where);
    changes.add("UPDATE audit_head SET entries = " + one + " - 1");
    return changes;
  }

  @Test
  void aLogThatIsCutOffOrWrittenAnewDeniesItsPublishedHead() {
    keep.alone(act("showPerson"), AuditEntry.DONE);
    Head before = end();
    keep.alone(act("showPerson"), AuditEntry.DONE);
    publish.publish();

    String cut =
        "DELETE FROM audit_entry WHERE sequence_number > "
            + before.entries()
            + ";UPDATE audit_head SET entries = "
            + before.entries()
            + ", entry_hash = '"
            + before.hash().hex()
            + "'";
    assertThat(foundAfter(cut)).hasValueSatisfying(it -> assertThat(it).contains("were published"));

    AuditEntry forged =
        new AuditEntry(before.entries() + 1, NOON, act("getQuota"), AuditEntry.DONE);
    String hash = forged.hashAfter(before.hash()).hex();
    String anew =
        "UPDATE audit_entry SET operation = 'getQuota', entry_hash = '"
            + hash
            + "' WHERE sequence_number = "
            + forged.sequence()
            + ";UPDATE audit_head SET entry_hash = '"
            + hash
            + "'";
    assertThat(foundAfter(anew))
        .hasValueSatisfying(it -> assertThat(it).contains("not the one that was published"));
  }

  /** What the check says of the changed log; the change is rolled back, with the triggers' end. */
  private Optional<String> foundAfter(String change) {
    List<Optional<String>> found = new ArrayList<>();
    session.around(
        () -> {
          if (vendor == Vendor.DERBY) {
            sql("DROP TRIGGER audit_entry_no_update");
            sql("DROP TRIGGER audit_entry_no_delete");
          } else {
            sql("DROP TRIGGER audit_entry_no_change ON audit_entry");
          }
          for (String statement : change.split(";", -1)) {
            sql(statement);
          }
          found.add(check.trouble());
          return Outcome.refused(RefusalCode.WRONG_STATE, "rolled back", "已回滚");
        });
    return found.get(0);
  }
}
