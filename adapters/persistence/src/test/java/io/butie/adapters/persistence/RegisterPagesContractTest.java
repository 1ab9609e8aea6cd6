package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Claims;
import io.butie.application.port.Classes;
import io.butie.application.port.Notices;
import io.butie.application.port.Notices.Notice;
import io.butie.application.port.People;
import io.butie.application.port.RegisterPages;
import io.butie.application.port.RegisterPages.Quota;
import io.butie.application.port.RegisterPages.StandingNotice;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.NoticeEvent;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterPagesContractTest extends PortContract {

  private static final Scope EVERYWHERE = Scope.of(Region.PROVINCE);

  private RegisterPages pages;

  @BeforeEach
  void openTheStore() {
    pages = new JdbcRegisterPages(session);
  }

  private static Notice notice(String id, Region region) {
    return new Notice(
        id,
        region,
        DAY,
        DAY.plusDays(4),
        DAY.plusDays(5),
        2_000,
        Samples.MUCH,
        new UserId("director"));
  }

  @Test
  void quotasAreListedByRegionWithWhatIsLeft() {
    doing(
        () ->
            new JdbcQuotas(session)
                .load(
                    Map.of(BAODING, 5L, SHIJIAZHUANG, 60_000L),
                    Map.of(BAODING, 7L, SHIJIAZHUANG, 1L)));

    assertThat(asking(() -> pages.quotas(Optional.empty())))
        .containsExactly(new Quota(SHIJIAZHUANG, 60_000, 1), new Quota(BAODING, 5, 7))
        .extracting(Quota::left)
        .as("more can be released than the total")
        .containsExactly(59_999L, -2L);
    assertThat(asking(() -> pages.quotas(Optional.of(BAODING))))
        .containsExactly(new Quota(BAODING, 5, 7));
  }

  @Test
  void classesGoOnAfterTheLastThatWasShown() {
    Classes classes = new JpaClasses(session);
    doing(
        () ->
            List.of(Samples.fullClass("K2"), Samples.bareClass("K1"), Samples.fullClass("K3"))
                .forEach(classes::add));

    assertThat(asking(() -> pages.classes(EVERYWHERE, Optional.empty(), 2)))
        .containsExactly(Samples.bareClass("K1"), Samples.fullClass("K2"));
    assertThat(asking(() -> pages.classes(EVERYWHERE, Optional.of(new ClassId("K2")), 2)))
        .containsExactly(Samples.fullClass("K3"));
    assertThat(
            asking(() -> pages.classes(Scope.of(SHIJIAZHUANG), Optional.of(new ClassId("K1")), 9)))
        .hasSize(2);
    assertThat(asking(() -> pages.classes(Scope.of(BAODING), Optional.empty(), 9))).isEmpty();
    Scope school = Scope.of(new InstitutionId("S"), SHIJIAZHUANG);
    assertThat(asking(() -> pages.classes(school, Optional.empty(), 9)))
        .as("its own")
        .containsExactly(Samples.bareClass("K1"));
  }

  @Test
  void noticesAreShownAsTheyStand() {
    Notices notices = new JpaNotices(session);
    doing(
        () -> {
          notices.add(notice("N2", BAODING));
          notices.add(notice("N1", SHIJIAZHUANG));
          notices.add(notice("N3", SHIJIAZHUANG));
        });
    doing(() -> notices.move("N2", NoticeState.PUBLISHED, NoticeEvent.END));

    assertThat(asking(() -> pages.notices(EVERYWHERE, Optional.empty(), 2)))
        .containsExactly(
            new StandingNotice(notice("N1", SHIJIAZHUANG), NoticeState.PUBLISHED),
            new StandingNotice(notice("N2", BAODING), NoticeState.ENDED));
    assertThat(asking(() -> pages.notices(Scope.of(SHIJIAZHUANG), Optional.of("N1"), 9)))
        .containsExactly(new StandingNotice(notice("N3", SHIJIAZHUANG), NoticeState.PUBLISHED));
  }

  @Test
  void anInstitutionIsShownTheNoticesThatItsLinesAreOn() {
    Notices notices = new JpaNotices(session);
    Claims claims = new JpaClaims(session, vault);
    People people = new JpaPeople(session, vault, entropy);
    doing(
        () -> {
          claims.add(List.of(Samples.bareLine("L", people.nameless())));
          Samples.makePayable(claims, List.of("L"), 7);
          notices.add(notice("M", SHIJIAZHUANG));
          notices.add(notice("N", SHIJIAZHUANG));
        });

    assertThat(notices("J", SHIJIAZHUANG)).containsExactly("N");
    assertThat(notices("J", BAODING)).isEmpty();
    assertThat(notices("K", SHIJIAZHUANG)).isEmpty();
  }

  private List<String> notices(String institution, Region region) {
    Scope scope = Scope.of(new InstitutionId(institution), region);
    return asking(() -> pages.notices(scope, Optional.empty(), 9)).stream()
        .map(standing -> standing.notice().id())
        .toList();
  }
}
