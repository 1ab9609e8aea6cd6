package io.butie.adapters.cli;

import io.butie.adapters.files.AssessFiles;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.files.Problems;
import io.butie.domain.claim.Verdict;
import io.butie.domain.policy.Rulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Decides a claims file without a server or a database. */
@Command(
    name = "assess",
    description = {
      "Decides the lines of a claims file, without a server or a database.",
      "Exits with 0 whatever the decisions; with 4, and nothing written, where a file is malformed."
    })
public final class AssessCommand implements Callable<Integer> {

  @Option(names = "--claims", required = true, paramLabel = "F", description = "claim lines")
  private Path claims;

  @Option(names = "--programmes", required = true, paramLabel = "F", description = "standards")
  private Path programmes;

  @Option(
      names = "--institutions",
      required = true,
      paramLabel = "F",
      description = "published institutions and evaluation bodies")
  private Path institutions;

  @Option(names = "--history", paramLabel = "F", description = "earlier awards; default none")
  private Optional<Path> history;

  @Option(
      names = "--quotas",
      paramLabel = "F",
      description = "annual training totals; without them there is no quota test")
  private Optional<Path> quotas;

  @Option(
      names = "--rulebook",
      paramLabel = "ID",
      defaultValue = "2023-65",
      description = "the rulebook to decide by; default ${DEFAULT-VALUE}")
  private String rulebookId;

  @Option(names = "--out", required = true, paramLabel = "F", description = "decisions to write")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Rulebook rulebook =
        NoticeData.rulebook(rulebookId)
            .orElseThrow(() -> wrongUsage("there is no rulebook " + rulebookId));
    requireFiles();
    Problems problems = new Problems();
    Map<Verdict, Long> counts =
        new AssessFiles(claims, programmes, institutions, history, quotas, out)
            .assess(rulebook, problems);
    PrintWriter err = spec.commandLine().getErr();
    if (problems.any()) {
      ProblemList.print(problems, "nothing was decided or written", err);
      return ExitCode.REFUSED;
    }
    for (Verdict verdict : Verdict.values()) {
      err.println(verdict + " " + counts.getOrDefault(verdict, 0L));
    }
    return ExitCode.DONE;
  }

  private void requireFiles() {
    Stream.of(Stream.of(claims, programmes, institutions), history.stream(), quotas.stream())
        .flatMap(paths -> paths)
        .filter(path -> Files.isDirectory(path) || !Files.isReadable(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw wrongUsage("cannot read the file " + path);
            });
    Path directory = out.toAbsolutePath().getParent();
    if (Files.isDirectory(out) || directory == null || !Files.isDirectory(directory)) {
      throw wrongUsage("cannot write the file " + out);
    }
  }

  private ParameterException wrongUsage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
