package io.butie.adapters.files;

import io.butie.domain.policy.Outcome;
import io.butie.domain.quota.CertificateQuota;
import io.butie.domain.quota.QuotaTable;
import io.butie.domain.quota.TrainingQuota;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the two quota tables of the notice's annex (R05–R12). */
final class QuotaTableFiles {

  private static final Columns TRAINING =
      Columns.of(
          "region",
          "region_code",
          "annual_total",
          "migrant_workers",
          "domestic_service",
          "fourth_category");

  private static final Columns CERTIFICATES =
      Columns.of(
          "region",
          "region_code",
          "new_certificates",
          "junior_and_intermediate",
          "senior_and_above",
          "technician_and_senior_technician",
          "domestic_service_certificates");

  private QuotaTableFiles() {}

  static Outcome<QuotaTable<TrainingQuota>> training(InputStream in, Problems problems)
      throws IOException {
    List<TrainingQuota> rows = new ArrayList<>();
    CsvFile.read(
        in,
        "quota-training",
        TRAINING,
        problems,
        row ->
            rows.add(
                new TrainingQuota(
                    row.requiredRegion("region_code"),
                    row.requiredText("region"),
                    row.requiredCount("annual_total"),
                    row.requiredCount("migrant_workers"),
                    row.requiredCount("domestic_service"),
                    row.requiredCount("fourth_category"))));
    return QuotaTable.ofTraining(rows);
  }

  static Outcome<QuotaTable<CertificateQuota>> certificates(InputStream in, Problems problems)
      throws IOException {
    List<CertificateQuota> rows = new ArrayList<>();
    CsvFile.read(
        in,
        "quota-certificates",
        CERTIFICATES,
        problems,
        row ->
            rows.add(
                new CertificateQuota(
                    row.requiredRegion("region_code"),
                    row.requiredText("region"),
                    row.requiredCount("new_certificates"),
                    row.requiredCount("junior_and_intermediate"),
                    row.requiredCount("senior_and_above"),
                    row.requiredCount("technician_and_senior_technician"),
                    row.requiredCount("domestic_service_certificates"))));
    return QuotaTable.ofCertificates(rows);
  }
}
