package io.butie.adapters.cli;

import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.adapters.files.NoticeData;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies an audit bundle: needs no server, no database and no network. */
@Command(
    name = "verify",
    description = {
      "Verifies an audit bundle, without a server or a database.",
      "Exits with 3 where anything in it is not true, and says what and where.",
      "Give the public key that you hold: without it, the bundle's own key is taken."
    })
public final class VerifyCommand implements Callable<Integer> {

  /** Keys and checkpoints are a few hundred bytes. */
  private static final int MAX_FILE = 1 << 16;

  @Parameters(paramLabel = "DIR", description = "the bundle")
  private Path bundle;

  @Option(names = "--key", paramLabel = "FILE", description = "the public key that you hold")
  private Optional<Path> key;

  @Option(
      names = "--since",
      paramLabel = "CHECKPOINT_FILE",
      description = "a checkpoint that you saved: the log must have grown from it; repeatable")
  private List<Path> since = List.of();

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(bundle)) {
      throw new ParameterException(spec.commandLine(), "there is no directory " + bundle);
    }
    Request request;
    try {
      request = request();
    } catch (MalformedRecordException malformed) {
      spec.commandLine().getErr().println("verify: refused: " + malformed.getMessage());
      return ExitCode.REFUSED;
    }
    Report report = VerifyBundle.of(request, NoticeData::rulebook);
    ReportText text = new ReportText(report);
    spec.commandLine().getOut().println(json ? text.json() : text.lines());
    report
        .failure()
        .ifPresent(failure -> spec.commandLine().getErr().println("verify: not true: " + failure));
    return report.isTrue() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
  }

  private Request request() throws IOException {
    Map<String, SignedCheckpoint> saved = new LinkedHashMap<>();
    for (Path file : since) {
      saved.put(file.toString(), read(file, SignedCheckpoint::parse));
    }
    Optional<VerifierKey> held = Optional.empty();
    if (key.isPresent()) {
      held = Optional.of(read(key.get(), text -> VerifierKey.parse(text.strip())));
    }
    return new Request(bundle, held, saved);
  }

  private <T> T read(Path file, Function<String, T> parse) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ParameterException(spec.commandLine(), "cannot read the file " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return parse.apply(new String(in.readNBytes(MAX_FILE), StandardCharsets.UTF_8));
    } catch (MalformedRecordException malformed) {
      throw new MalformedRecordException(file + ": " + malformed.getMessage(), malformed);
    }
  }
}
