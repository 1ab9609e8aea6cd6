package io.butie.adapters.persistence;

import static io.butie.adapters.persistence.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Payees;
import io.butie.application.port.Payees.Account;
import io.butie.application.port.People;
import io.butie.application.port.People.Person;
import io.butie.application.port.PersonalData;
import io.butie.application.port.PersonalData.Kept;
import io.butie.domain.claim.ClaimState;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Pseudonym;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalDataContractTest extends PortContract {

  private static final String ID_NUMBER = "11010519491231002X";
  private static final PayeeId OWN = PayeeId.traineeOf(new LineId("L1"));

  private People people;
  private Payees payees;
  private PersonalData data;
  private Person person;

  @BeforeEach
  void aPersonWithALineAndAnAccountBesideAnother() {
    people = new JpaPeople(session, vault, entropy);
    payees = new JpaPayees(session, vault);
    data = new JdbcPersonalData(session);
    person = identified();
    doing(
        () -> {
          new JpaClaims(session, vault)
              .add(
                  List.of(
                      Samples.fullLine("L1", person), Samples.fullLine("L2", people.nameless())));
          payees.add(OWN, new Account("6222", "户名", "102100099996"));
          payees.add(Samples.PAYEE, new Account("6333", "学校", "102100099996"));
        });
  }

  private Person identified() {
    return made(() -> Objects.requireNonNull(people.identify(List.of(ID_NUMBER)).get(ID_NUMBER)));
  }

  private Optional<Kept> kept() {
    return made(() -> data.hold(person.pseudonym()));
  }

  @Test
  void whatIsKeptSaysHowTheLinesStand() {
    assertThat(kept())
        .contains(new Kept(Optional.empty(), Optional.empty(), Set.of(ClaimState.SUBMITTED)));
    assertThat(made(() -> data.hold(new Pseudonym("P-nobody")))).isEmpty();
  }

  @Test
  void aRestrictedPersonIsFoundAndSaysSo() {
    doing(() -> data.restrict(person.pseudonym(), DAY));

    assertThat(kept().orElseThrow().restrictedOn()).contains(DAY);
    assertThat(asking(() -> people.find(ID_NUMBER)).orElseThrow().restricted()).isTrue();
    assertThat(identified().restricted()).isTrue();
    assertThatThrownBy(() -> doing(() -> data.restrict(person.pseudonym(), DAY)))
        .isInstanceOf(StaleRowException.class);
  }

  @Test
  void whatIdentifiesAnErasedPersonIsGoneAndNobodyElses() {
    doing(() -> data.erase(person.pseudonym(), DAY));

    assertThat(kept().orElseThrow().erasedOn()).contains(DAY);
    assertThat(asking(() -> people.find(ID_NUMBER))).isEmpty();
    assertThat(value("SELECT COUNT(salt) FROM person")).isEqualTo("1");
    assertThat(value("SELECT COUNT(sealed_identity) FROM person")).isEqualTo("1");
    assertThat(value("SELECT line_id FROM claim_line WHERE sealed_particulars IS NOT NULL"))
        .isEqualTo("L2");
    assertThat(asking(() -> payees.account(OWN))).isEmpty();
    assertThat(asking(() -> payees.account(Samples.PAYEE))).isPresent();
    assertThatThrownBy(() -> doing(() -> data.erase(person.pseudonym(), DAY)))
        .isInstanceOf(StaleRowException.class);
  }

  @Test
  void pseudonymAndCommitmentStay() {
    doing(() -> data.erase(person.pseudonym(), DAY));

    assertThat(
            value("SELECT commitment FROM person WHERE pseudonym = '" + person.pseudonym() + "'"))
        .isEqualTo(person.commitment().hex());
  }

  @Test
  void whoComesBackIsSomebodyNewWithTheSameAwardIndex() {
    doing(() -> data.erase(person.pseudonym(), DAY));

    Person again = identified();

    assertThat(again.index()).isEqualTo(person.index());
    assertThat(again.pseudonym()).isNotEqualTo(person.pseudonym());
    assertThat(again.commitment()).isNotEqualTo(person.commitment());
  }

  @Test
  void theDatabaseRefusesAHalfErasedPerson() {
    assertThat(refusalOf(() -> sql("UPDATE person SET salt = NULL")))
        .isEqualTo(SqlFailure.CHECK_VIOLATED);
  }
}
