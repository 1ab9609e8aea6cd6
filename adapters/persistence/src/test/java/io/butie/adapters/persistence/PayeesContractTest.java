package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.Payees;
import io.butie.application.port.Payees.Account;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.PayeeId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayeesContractTest extends PortContract {

  private static final PayeeId ID = new PayeeId("P1");
  private static final String NUMBER = "6222021234567890123";
  private static final String BANK = "102100099996";

  private Payees payees;

  @BeforeEach
  void openTheStore() {
    payees = new JpaPayees(session, vault);
  }

  @ParameterizedTest
  // a holder's name cannot push the bank out of its place
  @ValueSource(strings = {"石家庄市焊接技术学校", "", "两行\n的名称", "9:\n\\0:"})
  void anAccountIsFoundAsItWasAdded(String holder) {
    Account account = new Account(NUMBER, holder, BANK);
    doing(() -> payees.add(ID, account));

    assertThat(asking(() -> payees.account(ID))).contains(account);
    assertThat(value("SELECT sealed_account FROM payee")).doesNotContain(NUMBER);
  }

  @Test
  void theCommitmentStaysAndSaysNothingAboutTheAccount() {
    Account account = new Account(NUMBER, "户名", BANK);
    PayeeId other = new PayeeId("P2");
    doing(
        () -> {
          payees.add(ID, account);
          payees.add(other, account);
        });

    Optional<Digest> commitment = asking(() -> payees.commitment(ID));
    assertThat(commitment).isPresent();
    assertThat(asking(() -> payees.commitment(ID))).isEqualTo(commitment);
    assertThat(asking(() -> payees.commitment(other))).isPresent().isNotEqualTo(commitment);
  }

  @Test
  void anAccountThatWasPutThereFromAnotherPayeeIsNotOpened() {
    doing(
        () -> {
          payees.add(ID, new Account(NUMBER, "户名", BANK));
          payees.add(new PayeeId("P2"), new Account("1", "贼", BANK));
        });
    String stolen = value("SELECT sealed_account FROM payee WHERE payee_id = 'P2'");
    doing(() -> sql("UPDATE payee SET sealed_account = '" + stolen + "'"));

    assertThatThrownBy(() -> asking(() -> payees.account(ID)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anIdIsGivenOnceAndNobodyIsFoundWhereNobodyIs() {
    assertThat(asking(() -> payees.account(ID))).isEmpty();
    assertThat(asking(() -> payees.commitment(ID))).isEmpty();
    doing(() -> payees.add(ID, new Account(NUMBER, "户名", BANK)));

    assertThat(refusalOf(() -> payees.add(ID, new Account("1", "贼", BANK))))
        .isEqualTo(SqlFailure.DUPLICATE);
    assertThat(asking(() -> payees.account(ID))).contains(new Account(NUMBER, "户名", BANK));
  }
}
