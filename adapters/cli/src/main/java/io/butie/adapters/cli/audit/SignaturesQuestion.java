package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.table.AuditTable;
import io.butie.adapters.cli.ExitCode;
import io.butie.application.audit.Signatures;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who approved what. */
@Command(name = "approvals", description = "Who approved what: every name under every record.")
final class SignaturesQuestion extends Question {

  @Option(names = "--user", paramLabel = "USER", description = "only what this user signed")
  private Optional<String> user = Optional.empty();

  @Mixin private OfKind kind = new OfKind();

  @Override
  int answer(BundleLog log, PrintWriter out) {
    AuditTable table =
        table(out, "sequence", "booked_at", "region", "kind", "id", "signed_as", "user");
    log.forward(
        entry -> {
          if (!kind.includes(entry)) {
            return;
          }
          for (Signatures.Signature signature : Signatures.under(entry)) {
            if (user.isEmpty() || user.get().equals(signature.user())) {
              table.row(
                  entry.sequence(),
                  entry.bookedAt(),
                  entry.record().region(),
                  entry.record().kind(),
                  entry.record().id(),
                  signature.role(),
                  signature.user());
            }
          }
        });
    table.end();
    return ExitCode.DONE;
  }
}
