package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Imports;
import io.butie.application.port.Imports.Import;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportsContractTest extends PortContract {

  private static final Digest CONTENT = Digest.sha256("file");
  private static final UserId ZHANG = new UserId("zhang");
  private static final UserId WANG = new UserId("wang");
  private static final Import PREPARED =
      new Import(CONTENT, "AWARDS", ZHANG, DAY, Optional.empty());

  private Imports imports;

  @BeforeEach
  void openTheStore() {
    imports = new JdbcImports(session);
  }

  private Optional<Import> stored() {
    return asking(() -> imports.hold(CONTENT));
  }

  @Test
  void anImportIsFoundAsItWasPrepared() {
    assertThat(stored()).isEmpty();

    doing(() -> imports.add(PREPARED));

    assertThat(stored()).contains(PREPARED);
    assertThat(asking(() -> imports.hold(Digest.sha256("another")))).isEmpty();
  }

  @Test
  void anotherPersonApprovesItOnce() {
    doing(() -> imports.add(PREPARED));

    doing(() -> imports.approved(CONTENT, WANG));

    assertThat(stored().orElseThrow().approvedBy()).contains(WANG);
    assertThatThrownBy(() -> doing(() -> imports.approved(CONTENT, new UserId("li"))))
        .isInstanceOf(StaleRowException.class);
  }

  /** R58, whatever the code above it does. */
  @Test
  void theDatabaseRefusesOnePersonAlone() {
    doing(() -> imports.add(PREPARED));

    assertThat(refusalOf(() -> imports.approved(CONTENT, ZHANG)))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
    assertThat(stored().orElseThrow().approvedBy()).isEmpty();
  }

  @Test
  void theSameContentIsPreparedOnce() {
    doing(() -> imports.add(PREPARED));

    assertThat(refusalOf(() -> imports.add(PREPARED))).isEqualTo(SqlFailure.DUPLICATE);
  }
}
