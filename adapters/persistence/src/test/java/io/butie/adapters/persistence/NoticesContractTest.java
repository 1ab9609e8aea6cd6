package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.BAODING;
import static io.butie.adapters.persistence.Samples.DAY;
import static io.butie.adapters.persistence.Samples.SHIJIAZHUANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Notices;
import io.butie.application.port.Notices.Notice;
import io.butie.domain.claim.NoticeEvent;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.reference.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesContractTest extends PortContract {

  private Notices notices;

  @BeforeEach
  void openTheStore() {
    notices = new JpaNotices(session);
  }

  private static Notice notice(String id) {
    return new Notice(
        id,
        SHIJIAZHUANG,
        DAY,
        DAY.plusDays(4),
        DAY.plusDays(5),
        2_000,
        Samples.MUCH,
        new UserId("director"));
  }

  @Test
  void aFreeIdIsOneThatNobodyHas() {
    String first = asking(() -> notices.nextId(SHIJIAZHUANG, DAY));
    doing(() -> notices.add(notice(first)));

    assertThat(first).isEqualTo("N130100-20240229-1");
    assertThat(asking(() -> notices.nextId(SHIJIAZHUANG, DAY))).isEqualTo("N130100-20240229-2");
    assertThat(asking(() -> notices.nextId(BAODING, DAY))).isEqualTo("N130600-20240229-1");
    assertThat(asking(() -> notices.nextId(SHIJIAZHUANG, DAY.plusDays(1))))
        .isEqualTo("N130100-20240301-1");
    assertThat(refusalOf(() -> notices.add(notice(first)))).isEqualTo(SqlFailure.DUPLICATE);
  }

  @Test
  void aNoticeIsKeptAsItWasPublished() {
    doing(() -> notices.add(notice("N")));

    assertThat(
            value(
                "SELECT notice_id || '|' || region || '|' || CAST(published_on AS CHAR(10))"
                    + " || '|' || CAST(ends_on AS CHAR(10)) || '|' || CAST(payable_from AS CHAR(10))"
                    + " || '|' || published_by FROM public_notice"))
        .isEqualTo("N|130100|2024-02-29|2024-03-04|2024-03-05|director");
    assertThat(value("SELECT line_count FROM public_notice")).isEqualTo("2000");
    assertThat(value("SELECT amount_fen FROM public_notice"))
        .isEqualTo(Long.toString(Samples.MUCH.fen()));
  }

  @Test
  void aNoticeIsOverFromTheFirstDayOnWhichItsLinesArePayable() {
    doing(() -> notices.add(notice("N")));

    assertThat(asking(() -> notices.over(SHIJIAZHUANG, DAY.plusDays(4)))).isEmpty();
    assertThat(asking(() -> notices.over(SHIJIAZHUANG, DAY.plusDays(5)))).containsExactly("N");
    assertThat(asking(() -> notices.over(SHIJIAZHUANG, DAY.plusDays(6)))).containsExactly("N");
    assertThat(asking(() -> notices.over(BAODING, DAY.plusDays(6)))).isEmpty();
  }

  @Test
  void aNoticeEndsOnce() {
    doing(() -> notices.add(notice("N")));
    assertThat(value("SELECT notice_state FROM public_notice")).isEqualTo("PUBLISHED");

    doing(() -> notices.move("N", NoticeState.PUBLISHED, NoticeEvent.END));

    assertThat(value("SELECT notice_state FROM public_notice")).isEqualTo("ENDED");
    assertThat(asking(() -> notices.over(SHIJIAZHUANG, DAY.plusDays(9)))).isEmpty();
    assertThatThrownBy(() -> doing(() -> notices.move("N", NoticeState.PUBLISHED, NoticeEvent.END)))
        .isInstanceOf(StaleRowException.class);
    assertThatThrownBy(() -> doing(() -> notices.move("N", NoticeState.ENDED, NoticeEvent.END)))
        .as("its table has no such row")
        .hasMessageContaining("WRONG_STATE");
  }
}
