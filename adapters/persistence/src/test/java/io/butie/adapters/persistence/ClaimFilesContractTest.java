package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.DIGEST;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static io.butie.adapters.persistence.Samples.bareLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.application.port.ClaimFiles;
import io.butie.application.port.ClaimFiles.BadRow;
import io.butie.application.port.ClaimFiles.ClaimFile;
import io.butie.application.port.ClaimPages;
import io.butie.application.port.Claims;
import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.Payees;
import io.butie.application.port.Payees.Account;
import io.butie.application.port.People;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.ClaimFileState;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimFilesContractTest extends PortContract {

  private ClaimFiles files;
  private Claims claims;
  private ClaimPages pages;
  private People people;

  @BeforeEach
  void openTheStores() {
    files = new JdbcClaimFiles(session);
    claims = new JpaClaims(session, vault);
    pages = new JdbcClaimPages(session);
    people = new JpaPeople(session, vault, entropy);
  }

  private static ClaimFile file(String id, Region region, String institution) {
    return new ClaimFile(
        id,
        region,
        new InstitutionId(institution),
        new UserId("sender"),
        DAY,
        DIGEST,
        ClaimFileState.RECEIVED,
        0,
        0);
  }

  private void receive(String id, String... lines) {
    doing(
        () -> {
          files.add(file(id, SHIJIAZHUANG, "SCHOOL"));
          claims.addUnseen(
              Stream.of(lines).map(line -> bareLine(line, people.nameless())).toList(), id);
        });
  }

  private List<String> seen() {
    return asking(
        () ->
            pages.lines(Scope.of(Region.PROVINCE), Optional.empty(), Optional.empty(), 9).stream()
                .map(line -> line.id().value())
                .toList());
  }

  private List<String> toBeDecided() {
    return asking(() -> claims.submitted(DAY, 9)).stream()
        .map(RegisteredLine::id)
        .map(LineId::value)
        .toList();
  }

  @Test
  void aFileIsFoundAsItCame() {
    ClaimFile file = file("CF-1", SHIJIAZHUANG, "SCHOOL");
    doing(() -> files.add(file));

    assertThat(asking(() -> files.find("CF-1"))).contains(file);
    assertThat(asking(() -> files.find("CF-2"))).isEmpty();
  }

  @Test
  void itsLinesAreSeenAndDecidedOnceItIsAccepted() {
    receive("CF-1", "A", "B");
    doing(() -> claims.add(List.of(bareLine("C", people.nameless()))));

    assertThat(seen()).containsExactly("C");
    assertThat(toBeDecided()).containsExactly("C");
    assertThat(asking(() -> pages.find(new LineId("A")))).isEmpty();
    assertThat(asking(() -> claims.taken(List.of(new LineId("A"))))).hasSize(1);

    doing(() -> files.accepted("CF-1", 2));

    assertThat(seen()).containsExactly("A", "B", "C");
    assertThat(toBeDecided()).containsExactly("A", "B", "C");
    assertThat(asking(() -> pages.find(new LineId("A")))).isPresent();
    assertThat(asking(() -> files.find("CF-1")).orElseThrow().lines()).isEqualTo(2);
  }

  @Test
  void theLinesOfOneThatIsNotAcceptedAreTakenAwayWithTheirTraineesAccounts() {
    receive("CF-1", "A", "B", "C");
    receive("CF-2", "D");
    Payees payees = new JpaPayees(session, vault);
    PayeeId trainee = PayeeId.traineeOf(new LineId("A"));
    doing(() -> payees.add(trainee, new Account("6217", "holder", "102100099996")));

    assertThat(made(() -> files.takeAway("CF-1", 2))).isEqualTo(2);
    assertThat(made(() -> files.takeAway("CF-1", 2))).isEqualTo(1);
    assertThat(made(() -> files.takeAway("CF-1", 2))).isZero();

    assertThat(value("SELECT COUNT(*) FROM claim_line")).isEqualTo("1");
    assertThat(asking(() -> payees.commitment(trainee))).isEmpty();
  }

  @Test
  void theLinesOfOneThatIsAcceptedStay() {
    receive("CF-1", "A");
    doing(() -> files.accepted("CF-1", 1));

    assertThat(made(() -> files.takeAway("CF-1", 9))).isZero();
    assertThat(seen()).containsExactly("A");
  }

  @Test
  void itEndsOnce() {
    receive("CF-1");
    receive("CF-2");
    doing(() -> files.failed("CF-1"));
    doing(() -> files.refused("CF-2", List.of(), 7));

    assertThat(asking(() -> files.find("CF-1")).orElseThrow().state())
        .isEqualTo(ClaimFileState.FAILED);
    assertThat(asking(() -> files.find("CF-2")).orElseThrow().badRows()).isEqualTo(7);
    assertThatThrownBy(() -> doing(() -> files.accepted("CF-1", 1)))
        .isInstanceOf(StaleRowException.class);
    assertThatThrownBy(() -> doing(() -> files.failed("CF-2")))
        .isInstanceOf(StaleRowException.class);
  }

  @Test
  void whatIsWrongIsKeptInOrder() {
    BadRow first = new BadRow(3, "region", new Words("not a region", "不是地区代码"));
    BadRow second = new BadRow(9, "", new Words("2 fields, the header has 27", "2 个字段，表头有 27 个"));
    receive("CF-1");
    doing(() -> files.refused("CF-1", List.of(first, second), 2));

    assertThat(asking(() -> files.badRows("CF-1", 0, 9))).containsExactly(first, second);
    assertThat(asking(() -> files.badRows("CF-1", 0, 1))).containsExactly(first);
    assertThat(asking(() -> files.badRows("CF-1", 1, 9))).containsExactly(second);
  }

  @Test
  void aListIsOfItsScopeAndGoesOn() {
    doing(
        () -> {
          files.add(file("CF-1", SHIJIAZHUANG, "SCHOOL"));
          files.add(file("CF-2", SHIJIAZHUANG, "OTHER"));
          files.add(file("CF-3", BAODING, "SCHOOL"));
        });

    assertThat(ids(Scope.of(Region.PROVINCE), Optional.of("CF-1"), 1)).containsExactly("CF-2");
    assertThat(ids(Scope.of(SHIJIAZHUANG), Optional.empty(), 9)).containsExactly("CF-1", "CF-2");
    assertThat(ids(Scope.of(new InstitutionId("SCHOOL"), SHIJIAZHUANG), Optional.empty(), 9))
        .containsExactly("CF-1");
  }

  private List<String> ids(Scope scope, Optional<String> after, int limit) {
    return asking(() -> files.page(scope, after, limit)).stream().map(ClaimFile::id).toList();
  }
}
