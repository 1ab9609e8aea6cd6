package io.butie.adapters.files;

import io.butie.domain.claim.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory with the files of one assessment, each with two sound rows at first. */
final class AssessFolder {

  static final String CLAIMS =
      "line_id,kind,region,fund_channel,institution,class_id,class_region,class_fund_channel,"
          + "class_approved_on,class_starts_on,class_ends_on,person_id,person_name,groups,"
          + "occupation,level,certificate_type,certificate_number,certificate_date,evaluated_on,"
          + "first_appraisal,agreement_on,employed_on,claimed_on,exception_approved_by\n";

  static final String FIRST =
      "L1,TRAINING,130100,SKILL_UPGRADE,I1,C1,130100,SKILL_UPGRADE,2023-05-01,2023-05-08,"
          + "2023-05-20,11010519491231002X,某人,OTHER,4-07-05-01,5,SKILL_LEVEL,N1,2023-05-31,"
          + "2023-05-27,,,,2023-06-15,\n";

  static final String SECOND = FIRST.replace("L1,", "L2,").replace("N1", "N2");

  private static final String HISTORY =
      "award_id,kind,person_id,occupation,level,certificate_type,certificate_date,class_id,"
          + "class_starts_on,class_ends_on,state\n"
          + "A1,TRAINING,110105194912310029,,,,,,,,PAID\n"
          + "A2,APPRAISAL,11010519491231002x,6-01,1,,,,,,PAID\n";

  private final Path directory;

  AssessFolder(Path directory) {
    this.directory = directory;
    write("claims.csv", CLAIMS + FIRST + SECOND);
    write(
        "programmes.csv",
        """
        kind,occupation,level,standard_fen,new_occupation,from,to
        TRAINING,4-07-05-01,5,100001,N,2023-01-01,2023-06-01
        TRAINING,4-07-05-01,5,200000,N,2023-06-01,
        """);
    write(
        "institutions.csv",
        """
        institution,region,kind,published_on,withdrawn_on
        I1,130100,TRAINING,2023-01-01,
        """);
    write("history.csv", HISTORY);
    write(
        "quotas.csv",
        """
        region,annual_total,awarded
        130100,10,
        130200,10,3
        """);
  }

  AssessFolder write(String file, String content) {
    return write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  AssessFolder write(String file, byte[] content) {
    try {
      Files.write(directory.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text in a file. */
  AssessFolder change(String file, String before, String after) {
    String content = read(file);
    if (!content.contains(before)) {
      throw new IllegalArgumentException(file + " does not contain " + before);
    }
    return write(file, content.replace(before, after));
  }

  String read(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the files that are there, in order. */
  List<String> names() {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Problems assess() {
    Problems problems = new Problems();
    assess(problems);
    return problems;
  }

  Map<Verdict, Long> assess(Problems problems) {
    try {
      return new AssessFiles(
              directory.resolve("claims.csv"),
              directory.resolve("programmes.csv"),
              directory.resolve("institutions.csv"),
              Optional.of(directory.resolve("history.csv")),
              Optional.of(directory.resolve("quotas.csv")),
              directory.resolve("out.csv"))
          .assess(Line.RULEBOOK, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
