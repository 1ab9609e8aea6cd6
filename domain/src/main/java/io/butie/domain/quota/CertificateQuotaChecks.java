package io.butie.domain.quota;

import java.util.List;
import java.util.stream.Stream;

/** What holds in the certificate table: columns add up, and 初中级 + 高级 = total in every row. */
final class CertificateQuotaChecks {

  private static final List<ColumnSum<CertificateQuota>> COLUMNS =
      List.of(
          new ColumnSum<>("new_certificates", CertificateQuota::total),
          new ColumnSum<>("junior_and_intermediate", CertificateQuota::juniorAndIntermediate),
          new ColumnSum<>("senior_and_above", CertificateQuota::seniorAndAbove),
          new ColumnSum<>("technician_and_senior_technician", CertificateQuota::technicians),
          new ColumnSum<>("domestic_service_certificates", CertificateQuota::domesticService));

  private CertificateQuotaChecks() {}

  static Stream<String> problems(List<CertificateQuota> rows, CertificateQuota sum) {
    Stream<String> sums = COLUMNS.stream().flatMap(c -> c.problem(rows, sum).stream());
    Stream<String> levels =
        Stream.concat(rows.stream(), Stream.of(sum))
            .filter(row -> row.juniorAndIntermediate() + row.seniorAndAbove() != row.total())
            .map(row -> "the levels of " + row.region() + " do not add up to its total");
    Stream<String> nested =
        Stream.concat(rows.stream(), Stream.of(sum))
            .filter(row -> row.technicians() > row.seniorAndAbove())
            .map(row -> row.region() + " has more technicians than senior and above");
    return Stream.of(sums, levels, nested).flatMap(problems -> problems);
  }
}
