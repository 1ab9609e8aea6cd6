package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.PAYEE;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static io.butie.adapters.persistence.Samples.bareLine;
import static io.butie.adapters.persistence.Samples.decided;
import static io.butie.adapters.persistence.Samples.fullLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.ClaimPages;
import io.butie.application.port.ClaimPages.After;
import io.butie.application.port.ClaimPages.ShownLine;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.People;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.claim.Verdict;
import io.butie.domain.money.Money;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.InstructionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimPagesContractTest extends PortContract {

  private static final Scope EVERYWHERE = Scope.of(Region.PROVINCE);
  private static final Optional<Region> ALL = Optional.empty();
  private static final Optional<ClaimState> ANY = Optional.empty();

  private ClaimPages pages;
  private Claims claims;
  private People people;

  @BeforeEach
  void openTheStores() {
    pages = new JdbcClaimPages(session);
    claims = new JpaClaims(session, vault);
    people = new JpaPeople(session, vault, entropy);
  }

  private void add(String id, Region region, LocalDate claimedOn) {
    doing(
        () ->
            claims.add(
                List.of(
                    bareLine(
                        id,
                        people.nameless(),
                        region,
                        claimedOn,
                        FundChannel.EMPLOYMENT_SUBSIDY,
                        PAYEE))));
  }

  private void hold(String... ids) {
    doing(
        () ->
            claims.decided(
                List.of(ids).stream()
                    .map(id -> decided(id, ClaimState.HELD, Verdict.HOLD, 5))
                    .toList()));
  }

  private List<String> lines(
      Scope scope, Optional<ClaimState> state, Optional<String> after, int limit) {
    return ids(asking(() -> pages.lines(scope, state, after.map(LineId::new), limit)));
  }

  private List<String> held(Optional<Region> region, Optional<After> after, int limit) {
    return ids(asking(() -> pages.held(region, after, limit)));
  }

  private static List<String> ids(List<ShownLine> lines) {
    return lines.stream().map(line -> line.id().value()).toList();
  }

  @Test
  void linesGoOnAfterTheLastThatWasShownInTheirFilter() {
    add("C", SHIJIAZHUANG, DAY);
    add("A", SHIJIAZHUANG, DAY);
    add("B", BAODING, DAY);
    add("D", SHIJIAZHUANG, DAY);
    hold("B", "C");

    assertThat(lines(EVERYWHERE, ANY, Optional.empty(), 2)).containsExactly("A", "B");
    assertThat(lines(EVERYWHERE, ANY, Optional.of("B"), 9)).containsExactly("C", "D");
    assertThat(lines(Scope.of(SHIJIAZHUANG), ANY, Optional.of("A"), 9)).containsExactly("C", "D");
    assertThat(lines(EVERYWHERE, Optional.of(ClaimState.HELD), Optional.empty(), 9))
        .containsExactly("B", "C");
    assertThat(
            lines(Scope.of(SHIJIAZHUANG), Optional.of(ClaimState.SUBMITTED), Optional.of("A"), 9))
        .containsExactly("D");
  }

  @Test
  void anInstitutionsLinesAreItsOwnInItsRegion() {
    add("A", SHIJIAZHUANG, DAY);
    add("B", BAODING, DAY);
    doing(() -> claims.add(List.of(fullLine("C", people.nameless()))));
    InstitutionId body = new InstitutionId("J");

    assertThat(lines(Scope.of(body, SHIJIAZHUANG), ANY, Optional.empty(), 9)).containsExactly("A");
    assertThat(lines(Scope.of(body, Region.PROVINCE), ANY, Optional.empty(), 9))
        .containsExactly("A", "B");
    assertThat(lines(Scope.of(new InstitutionId("K"), Region.PROVINCE), ANY, Optional.empty(), 9))
        .isEmpty();
  }

  @Test
  void whatWasClaimedFirstWaitsFirst() {
    add("A", SHIJIAZHUANG, DAY.plusDays(1));
    add("B", SHIJIAZHUANG, DAY);
    add("C", SHIJIAZHUANG, DAY);
    add("D", BAODING, DAY.minusDays(1));
    add("E", SHIJIAZHUANG, DAY);
    hold("A", "B", "C", "D");

    assertThat(held(ALL, Optional.empty(), 9)).containsExactly("D", "B", "C", "A");
    assertThat(held(Optional.of(SHIJIAZHUANG), Optional.empty(), 2)).containsExactly("B", "C");
    assertThat(held(ALL, Optional.of(new After(DAY, new LineId("B"))), 9))
        .containsExactly("C", "A");
  }

  @Test
  void aLineIsShownFromItsSubmissionToWhatCameBack() {
    RegisteredLine full = made(() -> fullLine("L", people.nameless()));
    doing(() -> claims.add(List.of(full)));

    assertThat(asking(() -> pages.find(new LineId("L")))).contains(submitted(full));
    assertThat(asking(() -> pages.find(new LineId("M")))).isEmpty();

    doing(() -> Samples.makePayable(claims, List.of("L"), 7));
    doing(() -> claims.cameBack(List.of(new LineId("L")), new InstructionId("I-1")));

    ShownLine back = asking(() -> pages.find(new LineId("L"))).orElseThrow();
    assertThat(back.state()).isEqualTo(ClaimState.PAYABLE);
    assertThat(back.verdict()).contains(Verdict.PAY);
    assertThat(back.code()).isEmpty();
    assertThat(back.amount()).isEqualTo(Money.ofFen(7));
    assertThat(back.notice()).contains("N");
    assertThat(back.lastInstruction()).contains(new InstructionId("I-1"));
  }

  private static ShownLine submitted(RegisteredLine line) {
    return new ShownLine(
        new LineId("L"),
        SHIJIAZHUANG,
        ClaimKind.TRAINING,
        FundChannel.SKILL_UPGRADE,
        2024,
        "石家庄市焊接技术学校",
        Optional.of(new ClassId("K-1")),
        DAY.plusDays(4),
        line.person().pseudonym(),
        ClaimState.SUBMITTED,
        Optional.empty(),
        Optional.empty(),
        Money.ZERO,
        Optional.empty(),
        Optional.empty());
  }
}
