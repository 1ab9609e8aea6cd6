package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.application.privacy.TwoPersonMeasure;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.ledger.ErasureRecord;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.MerkleTree;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.RestrictionRecord;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is restricted while an audit may need them, then erased, and is not paid again. */
class PersonalDataScenarioTest extends Scenario {

  private static final String LI = Province.person(7);
  private static final String ACCOUNT = "6222020402019874561";
  private static final String PAPER = "冀人社信〔2053〕9号";

  private final ClassDraft welding =
      ClassDraft.of("WELDING-1", Province.SHIJIAZHUANG, Province.WELDER, 3);
  private final LineDraft line =
      LineDraft.of("L1", welding, LI).paidToTrainee(Province.account(ACCOUNT));
  private LocalDate retainedUntil = LocalDate.MIN;

  @BeforeEach
  void liIsPaidOnTheirOwnAccountAndWangToo() {
    bureau.appropriate(CHANNEL, 1_000_000);
    bureau.open(welding).orThrow();
    bureau.submit(line, LineDraft.of("L2", welding, Province.person(8))).orThrow();
    bureau.decidePublishAndAccrue();
    bureau.pay();
    retainedUntil = installation.clock().today().plusYears(30);
  }

  private SignedInUser supervisor() {
    return province.as(Role.HR_SUPERVISOR, Region.PROVINCE);
  }

  private SignedInUser secondSupervisor() {
    return province.colleague(Role.HR_SUPERVISOR, Region.PROVINCE);
  }

  Pseudonym li() {
    return useCases.findPerson().pseudonymOf(supervisor(), LI).orThrow();
  }

  void erase(Pseudonym person) {
    installation.clock().set(retainedUntil.plusDays(1));
    done(useCases.erasePerson(), person);
  }

  private Digest done(TwoPersonMeasure measure, Pseudonym person) {
    Digest content = measure.order(supervisor(), person, PAPER).orThrow().content();
    assertRefused(RefusalCode.FOUR_EYES, measure.approve(supervisor(), person, content));
    return measure.approve(secondSupervisor(), person, content).orThrow().content();
  }

  private List<StoredEntry> log() {
    List<StoredEntry> log = new ArrayList<>();
    useCases
        .transactions()
        .read(
            () -> {
              useCases.ledger().forEach(0, useCases.ledger().head().size(), log::add);
              return log.size();
            });
    return log;
  }

  @Test
  void neitherTheDatabaseFilesNorTheBundleLeadToAnErasedPerson() throws Exception {
    Pseudonym person = li();
    List<String> leadToThem = new ArrayList<>(List.of(LI, "李明", "C-L1", ACCOUNT));
    for (String value :
        List.of(
            "SELECT salt FROM person WHERE pseudonym = '" + person + "'",
            "SELECT sealed_identity FROM person WHERE pseudonym = '" + person + "'",
            "SELECT sealed_particulars FROM claim_line WHERE line_id = 'L1'",
            "SELECT sealed_account FROM payee WHERE payee_id LIKE 'T-%'")) {
      leadToThem.add(installation.ask(value));
    }
    String wangs =
        installation.ask("SELECT sealed_particulars FROM claim_line WHERE line_id = 'L2'");
    RawFiles database = RawFiles.under(installation.data().resolve("database"));
    assertThat(database.holding(leadToThem))
        .as("what is sealed is there before, and nothing else")
        .containsExactlyElementsOf(leadToThem.subList(4, 8));
    List<StoredEntry> before = log();

    erase(person);

    assertThat(database.holding(leadToThem)).isEmpty();
    assertThat(database.holding(List.of(wangs))).as("another's data stays").hasSize(1);
    exportAndVerify(installation.data().resolve("after"));
    assertThat(RawFiles.under(installation.data().resolve("after")).holding(leadToThem)).isEmpty();
    assertThat(log().subList(0, before.size())).isEqualTo(before);
    everyInclusionProofHolds();
  }

  private void everyInclusionProofHolds() {
    List<Digest> leaves =
        log().stream().map(stored -> LeafEncoder.leafHash(stored.entry())).toList();
    MerkleTree tree = new MerkleTree(leaves);
    Digest root = useCases.transactions().read(() -> useCases.ledger().head().root());
    for (int index = 0; index < leaves.size(); index++) {
      assertThat(tree.inclusionProof(index).proves(leaves.get(index), root)).isTrue();
    }
  }

  @Test
  void whoWasErasedIsNotPaidTwice() throws Exception {
    Pseudonym erased = li();
    erase(erased);
    LineDraft again = LineDraft.of("L9", welding, LI);
    bureau.submit(again).orThrow();

    useCases
        .decideClaims()
        .step(province.as(Role.HR_REVIEWER, Region.PROVINCE), again.claimedOn())
        .orThrow();

    assertThat(installation.decisionOn(again)).isEqualTo("REPEATED_CLASS");
    assertThat(li()).as("somebody new to the register").isNotEqualTo(erased);
  }

  @Test
  void nobodyIsErasedBeforeTheirRetentionIsOver() {
    Pseudonym person = li();
    installation.clock().set(retainedUntil);

    assertRefused(
        RefusalCode.RETENTION_NOT_OVER, useCases.erasePerson().order(supervisor(), person, PAPER));

    installation.clock().set(retainedUntil.plusDays(1));
    Digest content = useCases.erasePerson().order(supervisor(), person, PAPER).orThrow().content();
    installation.clock().set(retainedUntil);
    assertRefused(
        RefusalCode.RETENTION_NOT_OVER,
        useCases.erasePerson().approve(secondSupervisor(), person, content));
  }

  @Test
  void theLedgerSaysWhoOrderedAnErasureAndWhoApprovedIt() {
    Pseudonym person = li();
    erase(person);

    assertThat(
            useCases
                .transactions()
                .read(() -> useCases.ledger().find(RecordKind.ERASURE, "erase/" + person))
                .orElseThrow()
                .entry()
                .record())
        .isEqualTo(
            new ErasureRecord(
                Region.PROVINCE,
                "erase/" + person,
                person,
                PAPER,
                retainedUntil,
                supervisor().id().value(),
                secondSupervisor().id().value(),
                retainedUntil.plusDays(1)));
    assertRefused(
        RefusalCode.WRONG_STATE, useCases.erasePerson().order(supervisor(), person, PAPER));
    assertRefused(
        RefusalCode.WRONG_STATE, useCases.restrictPerson().order(supervisor(), person, PAPER));
    assertRefused(RefusalCode.NOT_FOUND, useCases.findPerson().pseudonymOf(supervisor(), LI));
  }

  @Test
  void noNewClaimIsTakenForARestrictedPerson() {
    Pseudonym person = li();
    Digest content = done(useCases.restrictPerson(), person);

    assertRefused(RefusalCode.PERSON_RESTRICTED, bureau.submit(LineDraft.of("L9", welding, LI)));
    assertThat(log().get(log().size() - 1).entry().record())
        .isEqualTo(
            new RestrictionRecord(
                Region.PROVINCE,
                "restrict/" + person,
                person,
                PAPER,
                supervisor().id().value(),
                secondSupervisor().id().value(),
                installation.clock().today()));
    assertRefused(
        RefusalCode.ALREADY_POSTED,
        useCases.restrictPerson().approve(secondSupervisor(), person, content));
    erase(person);
  }

  @Test
  void whatIsUnderWayIsFinishedFirst() {
    LineDraft open = LineDraft.of("L3", welding, Province.person(9));
    bureau.submit(open).orThrow();
    Pseudonym person =
        useCases.findPerson().pseudonymOf(supervisor(), Province.person(9)).orThrow();

    assertRefused(
        RefusalCode.WRONG_STATE, useCases.restrictPerson().order(supervisor(), person, PAPER));
    installation.clock().set(retainedUntil.plusDays(1));
    assertRefused(
        RefusalCode.WRONG_STATE, useCases.erasePerson().order(supervisor(), person, PAPER));
  }

  @Test
  void aSupervisorOfTheProvinceOrdersWithAPaperAndNoPersonalNumber() {
    Pseudonym person = li();
    var restrict = useCases.restrictPerson();

    assertRefused(
        RefusalCode.NOT_ALLOWED, restrict.order(bureau.as(Role.HR_SUPERVISOR), person, PAPER));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        useCases.findPerson().pseudonymOf(bureau.as(Role.HR_SUPERVISOR), LI));
    assertRefused(RefusalCode.MALFORMED, restrict.order(supervisor(), person, " "));
    assertRefused(RefusalCode.MALFORMED, restrict.order(supervisor(), person, "of " + LI));
    assertRefused(
        RefusalCode.NOT_FOUND, restrict.order(supervisor(), new Pseudonym("P-nobody"), PAPER));
    assertRefused(
        RefusalCode.NOT_FOUND, restrict.approve(secondSupervisor(), person, Digest.sha256(PAPER)));
    restrict.order(supervisor(), person, PAPER).orThrow();
    assertRefused(RefusalCode.ALREADY_TAKEN, restrict.order(secondSupervisor(), person, PAPER));
    assertRefused(
        RefusalCode.CONTENT_CHANGED,
        restrict.approve(secondSupervisor(), person, Digest.sha256(PAPER)));
  }

  /** An old copy of the registers came back, and the ledger was replayed. */
  @Test
  void whoARestoredDatabaseBringsBackIsErasedAgainUnderTheSameRecord() throws Exception {
    Pseudonym person = li();
    String identity =
        installation.ask("SELECT sealed_identity FROM person WHERE pseudonym = '" + person + "'");
    erase(person);
    int records = log().size();
    installation.sql(
        "UPDATE person SET erased_on = NULL, salt = 'restored', sealed_identity = '"
            + identity
            + "' WHERE pseudonym = '"
            + person
            + "'");
    installation.sql("DELETE FROM personal_data_order");

    done(useCases.erasePerson(), person);

    assertThat(
            installation.ask(
                "SELECT COUNT(sealed_identity) FROM person WHERE pseudonym = '" + person + "'"))
        .isEqualTo("0");
    assertThat(log()).hasSize(records);
  }
}
