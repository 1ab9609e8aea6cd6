package io.butie.adapters.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the sample as the files that {@code assess} reads: CSV by RFC 4180, in UTF-8. */
public final class SampleFiles {

  private static final String CLAIMS =
      "line_id,kind,region,fund_channel,institution,class_id,class_region,class_fund_channel,"
          + "class_approved_on,class_starts_on,class_ends_on,person_id,person_name,groups,"
          + "occupation,level,certificate_type,certificate_number,certificate_date,evaluated_on,"
          + "first_appraisal,agreement_on,employed_on,claimed_on,exception_approved_by";

  private static final String HISTORY =
      "award_id,kind,person_id,occupation,level,certificate_type,certificate_date,class_id,"
          + "class_starts_on,class_ends_on,state";

  private final SampleProvince province;

  public SampleFiles(SampleProvince province) {
    this.province = province;
  }

  /** Writes claims, programmes, institutions, history and quotas into the directory. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    write(directory.resolve("claims.csv"), CLAIMS, province.classes().flatMap(this::claims));
    write(
        directory.resolve("programmes.csv"),
        "kind,occupation,level,standard_fen,new_occupation,from,to",
        province.programmes().stream()
            .map(
                p ->
                    row(
                        p.kind(),
                        p.occupation(),
                        p.level(),
                        p.standard().fen(),
                        p.newOccupation() ? "Y" : "N",
                        p.from(),
                        day(p.to()))));
    write(
        directory.resolve("institutions.csv"),
        "institution,region,kind,published_on,withdrawn_on",
        province.institutions().stream()
            .map(i -> row(i.id(), i.region(), i.kind(), i.publishedOn(), day(i.withdrawnOn()))));
    write(directory.resolve("history.csv"), HISTORY, province.history().map(SampleFiles::award));
    write(
        directory.resolve("quotas.csv"),
        "region,annual_total,awarded",
        province.openingCounts().stream()
            .map(count -> row(count.region(), count.annualTotal(), count.awarded())));
  }

  private Stream<String> claims(SampleClass of) {
    return province.lines(of.id()).stream()
        .map(
            line ->
                row(
                    line.id(),
                    line.kind(),
                    line.region(),
                    line.channel(),
                    line.institution(),
                    line.classId(),
                    of.region(),
                    of.channel().map(Enum::name).orElse(""),
                    day(of.approvedOn()),
                    of.startsOn(),
                    of.endsOn(),
                    line.personId(),
                    line.personName(),
                    String.join(";", line.groups()),
                    line.occupation(),
                    line.level(),
                    line.certificateType(),
                    line.certificateNumber(),
                    day(line.certificateDate()),
                    day(line.evaluatedOn()),
                    line.firstAppraisal(),
                    day(line.agreementOn()),
                    day(line.employedOn()),
                    line.claimedOn(),
                    line.exceptionApprovedBy()));
  }

  private static String award(SampleAward award) {
    return row(
        award.id(),
        award.kind(),
        award.personId(),
        award.occupation(),
        award.level(),
        award.certificateType(),
        award.certificateDate(),
        award.classId(),
        award.classStartsOn(),
        award.classEndsOn(),
        award.state());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String row(Object... fields) {
    StringBuilder row = new StringBuilder(256);
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        row.append(',');
      }
      row.append(quoted(fields[i].toString()));
    }
    return row.toString();
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  private static void write(Path file, String header, Stream<String> rows) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(header + "\r\n");
      rows.forEachOrdered(
          row -> {
            try {
              out.write(row + "\r\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
