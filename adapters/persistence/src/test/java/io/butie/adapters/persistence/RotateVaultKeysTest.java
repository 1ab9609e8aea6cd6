package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.adapters.security.VaultKeys;
import io.butie.application.port.Awards;
import io.butie.application.port.Awards.Award;
import io.butie.application.port.Payees.Account;
import io.butie.application.port.People;
import io.butie.application.port.People.Person;
import io.butie.application.port.Transactions;
import io.butie.application.port.Vault;
import io.butie.application.privacy.RotateVaultKeys;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateVaultKeysTest extends PortContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2023-05-04T04:00:00Z"), ZoneOffset.UTC);
  private static final String NUMBER = "11010519491231002X";
  private static final String ERASED = "130102199001011237";
  private static final Account ACCOUNT = new Account("6222020402001234567", "张三", "102121000010");
  private static final PayeeId PAYEE = new PayeeId("P1");
  private static final int AT_ONCE = 2;

  @TempDir private Path directory;

  private VaultKeys ring;
  private Vault before;

  @BeforeEach
  void fillTheRegisters() {
    ring = new VaultKeys(directory, entropy);
    before = ring.open(List.of());
    People people = new JpaPeople(session, before, entropy);
    JpaClaims claims = new JpaClaims(session, before);
    doing(
        () -> {
          people.identify(List.of(NUMBER, ERASED));
          claims.add(List.of(Samples.fullLine("L1", known(people, NUMBER))));
          claims.add(List.of(Samples.bareLine("L2", people.nameless())));
          new JpaPayees(session, before).add(PAYEE, ACCOUNT);
          new JdbcAwards(session)
              .add(
                  List.of(
                      award("A1", before.blindIndex(NUMBER)),
                      award("A2", before.blindIndex(ERASED)),
                      award("A3", before.blindIndex("of an earlier register"))));
          new JdbcPersonalData(session)
              .erase(known(people, ERASED).pseudonym(), LocalDate.now(CLOCK));
        });
  }

  private static Person known(People people, String number) {
    return people.find(number).orElseThrow();
  }

  private static Award award(String id, String person) {
    return new Award(
        id,
        person,
        new EarlierAward(
            ClaimKind.TRAINING,
            Optional.of("焊工"),
            Optional.of(4),
            Optional.of(CertificateType.SKILL_LEVEL),
            Optional.of(Samples.DAY),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            AwardState.AWARDED),
        Optional.of("焊工:4"),
        Optional.of(new Awards.Slot(2023, 1)));
  }

  private RotateVaultKeys rotate(Transactions transactions) {
    return new RotateVaultKeys(
        transactions, new JdbcVaultGenerations(session, AT_ONCE), ring, () -> {}, CLOCK);
  }

  private static SignedInUser user(String name, Role role) {
    return new UserAccount(new UserId(name), role, Scope.of(Region.PROVINCE), "hash")
        .signIn(hash -> true)
        .orThrow();
  }

  private static Outcome<String> rotated(RotateVaultKeys rotate) {
    return rotate.rotate(user("li", Role.HR_SUPERVISOR), user("wang", Role.HR_SUPERVISOR), "三年期满");
  }

  private List<String> keys() throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Everything reads as before, an erased person's repeat is refused, and the old key is gone. */
  private void assertIsWhole(Vault after, int generations) throws Exception {
    People people = new JpaPeople(session, after, entropy);
    assertThat(asking(() -> people.find(NUMBER))).isPresent();
    assertThat(asking(() -> people.find(ERASED))).isEmpty();
    assertThat(asking(() -> new JpaPayees(session, after).account(PAYEE))).contains(ACCOUNT);
    assertThat(asking(() -> new JdbcIdentities(session, after).open(new LineId("L1"))))
        .hasValueSatisfying(shown -> assertThat(shown.idNumber()).contains(NUMBER));
    JdbcAwards awards = new JdbcAwards(session);
    for (String number : List.of(NUMBER, ERASED, "of an earlier register")) {
      String index = after.blindIndex(number);
      assertThat(asking(() -> awards.of(List.of(index)))).containsOnlyKeys(index);
      assertThat(refusalOf(() -> awards.add(List.of(award("again", index)))))
          .isEqualTo(SqlFailure.DUPLICATE);
    }
    assertThat(asking(() -> new JpaPayees(session, after).commitment(PAYEE))).isPresent();
    assertThatThrownBy(() -> asking(() -> new JpaPayees(session, before).account(PAYEE)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(keys())
        .filteredOn(name -> name.startsWith("vault-sealing"))
        .as("the old key is destroyed")
        .hasSize(1)
        .doesNotContain("vault-sealing.key");
    assertThat(keys()).filteredOn(name -> name.startsWith("vault-index")).hasSize(1 + generations);
  }

  @Test
  void everythingIsSealedAndIndexedAnewTwice() throws Exception {
    String first = rotated(rotate(session)).orThrow();
    assertIsWhole(rotate(session).finish(), 1);

    String second = rotated(rotate(session)).orThrow();
    assertThat(second).isNotEqualTo(first);
    assertIsWhole(rotate(session).finish(), 2);
    assertThat(value("SELECT COUNT(*) FROM payee WHERE sealed_account LIKE '" + second + ":%'"))
        .isEqualTo("1");
  }

  /** The process ends after every single transaction in turn, and once more on the way back. */
  @Test
  void whatIsCutOffGoesOnAtTheNextStart() throws Exception {
    int generations = 0;
    boolean cutOff = true;
    for (int survived = 1; cutOff; survived++) {
      try {
        rotated(rotate(new Mortal(session, survived))).orThrow();
        cutOff = false;
      } catch (Killed dead) {
        assertThatNothingIsLost();
      }
      try {
        rotate(new Mortal(session, 1)).finish();
      } catch (Killed again) {
        assertThatNothingIsLost();
      }
      assertIsWhole(rotate(session).finish(), ++generations);
    }
    System.out.println(
        vendor + ": a change of the vault's keys cut off at " + generations + " places");
    assertThat(generations).isGreaterThan(8);
  }

  /** Whatever is sealed can be opened by the keys that are held. */
  private void assertThatNothingIsLost() {
    Vault now = ring.open(asking(() -> new JdbcVaultGenerations(session, AT_ONCE).all()));
    assertThat(asking(() -> new JpaPayees(session, now).account(PAYEE))).contains(ACCOUNT);
    assertThat(asking(() -> new JdbcIdentities(session, now).open(new LineId("L1")))).isPresent();
  }

  @Test
  void oneSupervisorAloneChangesNothing() throws Exception {
    RotateVaultKeys rotate = rotate(session);
    SignedInUser li = user("li", Role.HR_SUPERVISOR);

    List<RefusalCode> refused = new ArrayList<>();
    for (Outcome<String> outcome :
        List.of(
            rotate.rotate(li, li, "三年期满"),
            rotate.rotate(li, user("wang", Role.ADMINISTRATOR), "三年期满"),
            rotate.rotate(li, user("wang", Role.HR_SUPERVISOR), " "))) {
      refused.add(outcome.fold(done -> RefusalCode.KEY_REUSED, Refusal::code));
    }

    assertThat(refused)
        .containsExactly(RefusalCode.FOUR_EYES, RefusalCode.NOT_ALLOWED, RefusalCode.MALFORMED);
    assertThat(keys()).containsExactly("vault-index.key", "vault-sealing.key");
    assertThat(value("SELECT COUNT(*) FROM vault_generation")).isEqualTo("0");
  }

  @Test
  void findsEveryColumnThatSealsSomething() {
    assertThat(asking(() -> new SealedColumns(session, AT_ONCE).all()))
        .extracting(SealedColumns.Column::toString)
        .contains(
            "claim_line.sealed_particulars",
            "payee.sealed_account",
            "person.sealed_identity",
            "webhook.sealed_old",
            "webhook.sealed_secret")
        .noneMatch(column -> column.startsWith("ledger_"));
  }

  /** The end of the process. */
  private static final class Killed extends RuntimeException {}

  /** Transactions of a process that ends after so many. */
  private static final class Mortal implements Transactions {

    private final Transactions real;
    private final AtomicInteger left;

    Mortal(Transactions real, int survived) {
      this.real = real;
      this.left = new AtomicInteger(survived);
    }

    @Override
    public <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
      if (left.getAndDecrement() == 0) {
        throw new Killed();
      }
      return real.attempt(work);
    }

    @Override
    public <T> Outcome<T> around(Supplier<Outcome<T>> work) {
      return real.around(work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return real.read(work);
    }
  }
}
