package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.DIGEST;
import static io.butie.adapters.persistence.Samples.PAYEE;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static io.butie.adapters.persistence.Samples.bareLine;
import static io.butie.adapters.persistence.Samples.decided;
import static io.butie.adapters.persistence.Samples.fullLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.DecidedLine;
import io.butie.application.port.Claims.OwedLine;
import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.Notices;
import io.butie.application.port.Notices.Notice;
import io.butie.application.port.People;
import io.butie.application.port.People.Person;
import io.butie.domain.claim.ClaimEvent;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.NoticeEvent;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimsContractTest extends PortContract {

  private static final String ID_NUMBER = "11010519491231002X";

  private Claims claims;
  private Notices notices;
  private Person person;
  private Person nameless;

  @BeforeEach
  void openTheStore() {
    claims = new JpaClaims(session, vault);
    notices = new JpaNotices(session);
    People people = new JpaPeople(session, vault, entropy);
    person = made(() -> people.identify(List.of(ID_NUMBER))).values().iterator().next();
    nameless = made(people::nameless);
  }

  private void add(RegisteredLine... lines) {
    doing(() -> claims.add(List.of(lines)));
  }

  private void addApproved(String... ids) {
    doing(() -> claims.add(Stream.of(ids).map(id -> bareLine(id, nameless)).toList()));
    doing(
        () ->
            claims.decided(
                Stream.of(ids)
                    .map(id -> decided(id, ClaimState.APPROVED, Verdict.PAY, 700))
                    .toList()));
  }

  private List<LineId> ids(String... ids) {
    return Stream.of(ids).map(LineId::new).toList();
  }

  private ClaimState stateOf(String id) {
    return asking(() -> claims.find(new LineId(id))).orElseThrow().state();
  }

  @Test
  void aLineIsFoundAsItWasAdded() {
    RegisteredLine full = fullLine("L-1", person);
    RegisteredLine bare = bareLine("B", nameless);
    add(full, bare);

    assertThat(asking(() -> claims.submitted(DAY.plusDays(9), 9))).containsExactly(bare, full);
    assertThat(asking(() -> claims.regionOf(full.id()))).contains(SHIJIAZHUANG);
    assertThat(asking(() -> claims.regionOf(new LineId("other")))).isEmpty();
  }

  @Test
  void personalDataIsNotInTheClear() {
    add(fullLine("L", person));

    assertThat(value("SELECT sealed_particulars FROM claim_line"))
        .doesNotContain(ID_NUMBER, "阿依古丽", "证字");
    assertThat(value("SELECT sealed_identity FROM person WHERE person_index IS NOT NULL"))
        .doesNotContain(ID_NUMBER);
  }

  @Test
  void idsThatAreInUseAreTold() {
    add(bareLine("A", nameless), bareLine("B", nameless));
    List<LineId> many = IntStream.range(0, 1001).mapToObj(i -> new LineId("X" + i)).toList();

    assertThat(asking(() -> claims.taken(many))).isEmpty();
    assertThat(asking(() -> claims.taken(ids("A", "a", "C")))).containsExactly(new LineId("A"));
    assertThat(refusalOf(() -> claims.add(List.of(bareLine("A", nameless)))))
        .isEqualTo(SqlFailure.DUPLICATE);
  }

  @Test
  void linesAreDecidedInOrderOfDayAndThenOfTheIdAsText() {
    LocalDate later = DAY.plusDays(1);
    add(
        claimedOn("a", later),
        claimedOn("L10", DAY),
        claimedOn("L-2", DAY),
        claimedOn("l1", DAY),
        claimedOn("~", DAY),
        claimedOn("L_1", DAY),
        claimedOn("L1", DAY),
        claimedOn("last", later.plusDays(1)));

    assertThat(asking(() -> claims.submitted(later, 9)))
        .extracting(line -> line.id().value())
        .containsExactly("L-2", "L1", "L10", "L_1", "l1", "~", "a");
    assertThat(asking(() -> claims.submitted(later, 2))).hasSize(2);
  }

  private RegisteredLine claimedOn(String id, LocalDate day) {
    return bareLine(id, nameless, BAODING, day, FundChannel.EMPLOYMENT_SUBSIDY, PAYEE);
  }

  @Test
  void aDecisionIsFoundAsItWasTaken() {
    add(bareLine("A", nameless), bareLine("B", nameless), bareLine("C", nameless));
    DecidedLine held = decided("A", ClaimState.HELD, Verdict.HOLD, Samples.MUCH.fen());
    DecidedLine refused = decided("B", ClaimState.REFUSED, Verdict.REFUSE, 0);
    doing(
        () -> {
          claims.decided(List.of(held, refused));
          assertThat(claims.find(held.id())).as("at once").contains(held);
        });

    assertThat(asking(() -> claims.find(held.id()))).contains(held);
    assertThat(asking(() -> claims.find(refused.id()))).contains(refused);
    assertThat(asking(() -> claims.find(new LineId("C")))).as("undecided").isEmpty();
    assertThat(asking(() -> claims.submitted(DAY, 9)))
        .extracting(RegisteredLine::id)
        .isEqualTo(ids("C"));
  }

  @Test
  void aLineIsDecidedOnce() {
    addApproved("A");

    assertThatThrownBy(
            () ->
                doing(
                    () ->
                        claims.decided(
                            List.of(decided("A", ClaimState.REFUSED, Verdict.REFUSE, 0)))))
        .isInstanceOf(StaleRowException.class);
    assertThat(stateOf("A")).isEqualTo(ClaimState.APPROVED);
  }

  @Test
  void anApprovedLineIsOwedWithWhatItRestsOn() {
    add(fullLine("A", person));
    doing(
        () ->
            claims.decided(
                List.of(
                    new DecidedLine(
                        new LineId("A"),
                        ClaimKind.TRAINING,
                        ClaimState.APPROVED,
                        Verdict.PAY,
                        Optional.empty(),
                        Samples.MUCH,
                        DIGEST))));

    assertThat(asking(() -> claims.approved(SHIJIAZHUANG, Optional.empty(), 9)))
        .containsExactly(
            new OwedLine(
                new LineId("A"),
                ClaimKind.TRAINING,
                Optional.of(new ClassId("K-1")),
                FundChannel.SKILL_UPGRADE,
                2024,
                Samples.MUCH,
                DIGEST));
    assertThat(asking(() -> claims.approved(BAODING, Optional.empty(), 9))).isEmpty();
  }

  @Test
  void approvedLinesGoOnNoticeInOrderUpToTheLimit() {
    addApproved("C", "A", "B");
    publish("N1", DAY);
    assertThat(asking(() -> claims.approved(SHIJIAZHUANG, Optional.empty(), 2)))
        .extracting(OwedLine::id)
        .isEqualTo(ids("A", "B"));
    assertThat(asking(() -> claims.approved(SHIJIAZHUANG, Optional.of(new LineId("A")), 9)))
        .as("behind the one before")
        .extracting(OwedLine::id)
        .isEqualTo(ids("B", "C"));

    doing(() -> claims.onNotice(ids("A", "B"), "N1"));

    assertThat(asking(() -> claims.approved(SHIJIAZHUANG, Optional.empty(), 9)))
        .extracting(OwedLine::id)
        .isEqualTo(ids("C"));
    assertThat(stateOf("A")).isEqualTo(ClaimState.ON_NOTICE);
    assertThatThrownBy(() -> doing(() -> claims.onNotice(ids("C", "A"), "N1")))
        .isInstanceOf(StaleRowException.class);
    assertThat(stateOf("C")).as("all or nothing").isEqualTo(ClaimState.APPROVED);
  }

  @Test
  void aLineIsPastItsNoticeWhenThatHasEnded() {
    addApproved("C", "A", "B");
    publish("N1", DAY);
    publish("N2", DAY.plusDays(1));
    doing(
        () -> {
          claims.onNotice(ids("C", "A"), "N1");
          claims.onNotice(ids("B"), "N2");
        });

    assertThat(pastNotice(9)).as("both notices still run").isEmpty();
    doing(() -> notices.move("N1", NoticeState.PUBLISHED, NoticeEvent.END));
    assertThat(pastNotice(9)).isEqualTo(ids("A", "C"));
    assertThat(pastNotice(1)).isEqualTo(ids("A"));
    doing(() -> notices.move("N2", NoticeState.PUBLISHED, NoticeEvent.END));
    assertThat(pastNotice(9)).isEqualTo(ids("A", "B", "C"));
    assertThat(asking(() -> claims.pastNotice(BAODING, 9))).isEmpty();
  }

  private List<LineId> pastNotice(int limit) {
    return asking(() -> claims.pastNotice(SHIJIAZHUANG, limit)).stream().map(OwedLine::id).toList();
  }

  private void publish(String id, LocalDate payableFrom) {
    doing(
        () ->
            notices.add(
                new Notice(
                    id,
                    SHIJIAZHUANG,
                    DAY.minusDays(9),
                    DAY.minusDays(2),
                    payableFrom,
                    1,
                    Money.ZERO,
                    new UserId("u"))));
  }

  @Test
  void moveTakesOnlyLinesThatAreInTheState() {
    addApproved("A", "B");
    doing(() -> claims.move(ids("A"), ClaimState.APPROVED, ClaimEvent.PUBLISH));

    assertThatThrownBy(
            () -> doing(() -> claims.move(ids("B", "A"), ClaimState.APPROVED, ClaimEvent.PUBLISH)))
        .isInstanceOf(StaleRowException.class);
    assertThat(stateOf("B")).isEqualTo(ClaimState.APPROVED);
    assertThat(stateOf("A")).isEqualTo(ClaimState.ON_NOTICE);
    doing(() -> claims.move(ids(), ClaimState.APPROVED, ClaimEvent.PUBLISH));
  }

  @Test
  void aMoveWithoutARowInTheTableIsABug() {
    addApproved("A");

    assertThatThrownBy(
            () -> doing(() -> claims.move(ids("A"), ClaimState.APPROVED, ClaimEvent.SETTLE)))
        .hasMessageContaining("WRONG_STATE");
    assertThat(stateOf("A")).isEqualTo(ClaimState.APPROVED);
  }

  @Test
  void aVerdictLeadsToItsOwnStateOnly() {
    add(bareLine("A", nameless));

    assertThatThrownBy(
            () ->
                doing(
                    () ->
                        claims.decided(
                            List.of(decided("A", ClaimState.PAYABLE, Verdict.PAY, 700)))))
        .hasMessage("PAY does not make line A PAYABLE");
    assertThat(asking(() -> claims.submitted(DAY, 9))).hasSize(1);
  }

  @Test
  void whatCameBackIsRememberedAndPayableAgain() {
    add(bareLine("A", nameless), bareLine("B", nameless));
    doing(() -> Samples.makePayable(claims, List.of("A"), 700));
    doing(() -> claims.cameBack(ids("A"), new InstructionId("R1-000001")));

    assertThat(value("SELECT last_instruction FROM claim_line WHERE line_id = 'A'"))
        .isEqualTo("R1-000001");
    assertThat(value("SELECT last_instruction FROM claim_line WHERE line_id = 'B'")).isNull();
    assertThat(stateOf("A")).isEqualTo(ClaimState.PAYABLE);
    assertThatThrownBy(() -> doing(() -> claims.cameBack(ids("B"), new InstructionId("R1-000001"))))
        .as("it was never owed")
        .isInstanceOf(StaleRowException.class);
  }
}
