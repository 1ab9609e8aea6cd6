package io.butie.domain.quota;

import io.butie.domain.policy.Words;
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

  static Stream<Words> problems(List<CertificateQuota> rows, CertificateQuota sum) {
    Stream<Words> sums = COLUMNS.stream().flatMap(c -> c.problem(rows, sum).stream());
    Stream<Words> levels =
        Stream.concat(rows.stream(), Stream.of(sum))
            .filter(row -> row.juniorAndIntermediate() + row.seniorAndAbove() != row.total())
            .map(
                row ->
                    new Words(
                        "the levels of " + row.region() + " do not add up to its total",
                        "地区 " + row.region() + " 的各等级之和不等于总数"));
    Stream<Words> nested =
        Stream.concat(rows.stream(), Stream.of(sum))
            .filter(row -> row.technicians() > row.seniorAndAbove())
            .map(
                row ->
                    new Words(
                        "region " + row.region() + " has more technicians than senior and above",
                        "地区 " + row.region() + " 的技师、高级技师人数多于高级工及以上人数"));
    return Stream.of(sums, levels, nested).flatMap(problems -> problems);
  }
}
