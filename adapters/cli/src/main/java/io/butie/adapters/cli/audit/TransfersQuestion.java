package io.butie.adapters.cli.audit;

import io.butie.adapters.bundle.Balances;
import io.butie.adapters.bundle.BundleLog;
import io.butie.adapters.bundle.JournalText;
import io.butie.adapters.cli.ExitCode;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every movement of money in a period. */
@Command(
    name = "transfers",
    description = {
      "The transfers of a period by effective date, of one region or all.",
      "As a table, or as a journal for hledger."
    })
final class TransfersQuestion extends Question {

  @Option(names = "--region", paramLabel = "CODE", description = "six digits")
  private Optional<String> region = Optional.empty();

  @Option(names = "--from", paramLabel = "DATE", description = "the first day")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "the last day")
  private Optional<LocalDate> to = Optional.empty();

  @Option(names = "--journal", description = "for hledger; the last line states count and sum")
  private boolean journal;

  @Mixin private Times times = new Times();

  @Override
  int answer(BundleLog log, PrintWriter out) {
    if (journal) {
      journal(log, out);
    } else {
      table(log, out);
    }
    return ExitCode.DONE;
  }

  private void table(BundleLog log, PrintWriter out) {
    AuditTable table =
        table(
            out,
            "sequence",
            "booked_at",
            "effective_on",
            "id",
            "arrow",
            "debit",
            "credit",
            "amount_fen",
            "subject",
            "reverses",
            "cause");
    Sum sum = new Sum();
    each(
        log,
        (entry, transfer) -> {
          sum.add(transfer);
          table.row(
              entry.sequence(),
              entry.bookedAt(),
              transfer.effectiveOn(),
              transfer.id(),
              transfer.arrow(),
              transfer.debit(),
              transfer.credit(),
              transfer.amount().fen(),
              transfer.subject(),
              transfer.reverses().orElse(""),
              transfer.cause().hex());
        });
    table.end("amount_fen", sum.fen);
  }

  private void journal(BundleLog log, PrintWriter out) {
    Balances balances = new Balances();
    Sum sum = new Sum();
    JournalText text = new JournalText();
    out.print(JournalText.HEADER);
    each(
        log,
        (entry, transfer) -> {
          sum.add(transfer);
          balances.apply(transfer);
          out.print(text.transaction(entry, transfer));
        });
    out.print(JournalText.footer(balances));
    out.print("; " + sum.count + " transfers, " + sum.fen + " fen\n");
  }

  private void each(BundleLog log, BiConsumer<LedgerEntry, TransferRecord> reader) {
    times
        .within(from, to)
        .within(
            log,
            (entry, transfer) -> {
              if (region.map(transfer.region().code()::equals).orElse(true)) {
                reader.accept(entry, transfer);
              }
            });
  }

  private static final class Sum {
    private long count;
    private long fen;

    void add(TransferRecord transfer) {
      count++;
      fen = Math.addExact(fen, transfer.amount().fen());
    }
  }
}
