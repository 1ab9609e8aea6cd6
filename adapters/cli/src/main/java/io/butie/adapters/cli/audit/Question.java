package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.table.AuditTable;
import io.butie.adapters.cli.ExitCode;
import io.butie.domain.ledger.MalformedRecordException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all questions to a bundle have in common. */
abstract class Question implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "DIR", description = "the bundle; verify it first")
  private Path bundle = Path.of("");

  @Option(
      names = "--format",
      defaultValue = "CSV",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}; money is in fen")
  private AuditTable.Format format = AuditTable.Format.CSV;

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() throws IOException {
    if (!Files.isRegularFile(bundle.resolve("records.jsonl"))) {
      throw new ParameterException(spec.commandLine(), "there is no bundle in " + bundle);
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      return answer(new BundleLog(bundle), out);
    } catch (MalformedRecordException malformed) {
      spec.commandLine()
          .getErr()
          .println("audit: not a true bundle, verify says where: " + malformed.getMessage());
      return ExitCode.VERIFICATION_FAILED;
    } finally {
      out.flush();
    }
  }

  /** Answers on the writer and gives the exit code. */
  abstract int answer(BundleLog log, PrintWriter out);

  final AuditTable.Format format() {
    return format;
  }

  final AuditTable table(PrintWriter out, String... columns) {
    return new AuditTable(format, out, columns);
  }

  final int nothing(String what) {
    spec.commandLine().getErr().println("audit: " + what);
    return ExitCode.USAGE;
  }
}
