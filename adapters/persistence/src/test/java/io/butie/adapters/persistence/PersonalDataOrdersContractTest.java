package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.PersonalDataOrders;
import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.application.port.PersonalDataOrders.What;
import io.butie.domain.reference.Pseudonym;
import io.butie.domain.reference.UserId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalDataOrdersContractTest extends PortContract {

  private static final Pseudonym PERSON = new Pseudonym("P1");
  private static final UserId ZHANG = new UserId("zhang");
  private static final UserId WANG = new UserId("wang");
  private static final Order ORDER =
      new Order(PERSON, What.ERASURE, "冀人社信〔2053〕9号", ZHANG, DAY, Optional.empty());

  private PersonalDataOrders orders;

  @BeforeEach
  void openTheStore() {
    orders = new JdbcPersonalDataOrders(session);
  }

  private Optional<Order> stored(What what) {
    return made(() -> orders.hold(PERSON, what));
  }

  @Test
  void anOrderIsFoundAsItWasGiven() {
    doing(() -> orders.add(ORDER));

    assertThat(stored(What.ERASURE)).contains(ORDER);
    assertThat(stored(What.RESTRICTION)).isEmpty();
  }

  @Test
  void anotherPersonApprovesItOnce() {
    doing(() -> orders.add(ORDER));

    doing(() -> orders.approved(PERSON, What.ERASURE, WANG));

    assertThat(stored(What.ERASURE).orElseThrow().approvedBy()).contains(WANG);
    assertThatThrownBy(() -> doing(() -> orders.approved(PERSON, What.ERASURE, WANG)))
        .isInstanceOf(StaleRowException.class);
  }

  /** R58, whatever the code above it does. */
  @Test
  void theDatabaseRefusesOnePersonAlone() {
    doing(() -> orders.add(ORDER));

    assertThat(refusalOf(() -> orders.approved(PERSON, What.ERASURE, ZHANG)))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
    assertThat(stored(What.ERASURE)).contains(ORDER);
  }

  @Test
  void aThingIsOrderedOnceForAPerson() {
    doing(() -> orders.add(ORDER));

    assertThat(refusalOf(() -> orders.add(ORDER))).isEqualTo(SqlFailure.DUPLICATE);
  }
}
