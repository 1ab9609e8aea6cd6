package io.butie.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Region;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R05–R12: a quota table that does not add up is refused")
class QuotaTableTest {

  private static final Region ONE = new Region("130100");
  private static final Region TWO = new Region("130200");

  private static TrainingQuota training(Region region, long total, long migrant, long domestic) {
    return new TrainingQuota(region, "某地", total, migrant, domestic, 0);
  }

  private static CertificateQuota certificates(
      Region region, long total, long junior, long senior) {
    return new CertificateQuota(region, "某地", total, junior, senior, 0, 0);
  }

  private static String problems(Outcome<?> outcome) {
    return outcome.fold(value -> "", refusal -> refusal.detail().en());
  }

  @Test
  void trainingColumnsAndShares() {
    TrainingQuota sum = training(Region.PROVINCE, 1_000, 200, 100);
    TrainingQuota first = training(ONE, 600, 120, 60);
    assertThat(problems(QuotaTable.ofTraining(List.of(sum, first, training(TWO, 400, 80, 40)))))
        .isEmpty();
    assertThat(problems(QuotaTable.ofTraining(List.of(sum, first, training(TWO, 401, 80, 40)))))
        .contains("annual_total adds up to 1001, its total is 1000");
    assertThat(
            problems(
                QuotaTable.ofTraining(
                    List.of(sum, training(ONE, 600, 131, 60), training(TWO, 400, 69, 40)))))
        .contains("migrant_workers of 130100", "migrant_workers of 130200");
    assertThat(problems(QuotaTable.ofTraining(List.of(first)))).contains("there is no total row");
    assertThat(problems(QuotaTable.ofTraining(List.of(sum, first, first))))
        .contains("130100 is there twice");
  }

  @Test
  void certificateColumnsAndLevels() {
    CertificateQuota sum = certificates(Region.PROVINCE, 100, 70, 30);
    assertThat(problems(QuotaTable.ofCertificates(List.of(sum, certificates(ONE, 100, 70, 30)))))
        .isEmpty();
    assertThat(
            problems(
                QuotaTable.ofCertificates(
                    List.of(sum, certificates(ONE, 60, 40, 21), certificates(TWO, 40, 30, 9)))))
        .contains("the levels of 130100", "the levels of 130200");
  }
}
