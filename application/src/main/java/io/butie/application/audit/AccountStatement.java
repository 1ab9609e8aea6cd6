package io.butie.application.audit;

import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.TransferRecord;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** What one account did in a period: its opening balance, every transfer, its closing balance. */
public final class AccountStatement {

  private final String account;
  private final AsKnown when;

  /**
   * A statement to be made.
   *
   * @param account {@code region/year/channel/kind}
   */
  public AccountStatement(String account, AsKnown when) {
    this.account = account;
    this.when = when;
  }

  /**
   * One line, in log order.
   *
   * @param changeFen what the transfer added to the account, below zero where it took
   * @param balanceFen the balance after it
   */
  public record Line(LedgerEntry entry, TransferRecord transfer, long changeFen, long balanceFen) {}

  /**
   * The sums of a statement, in fen.
   *
   * @param lines how many transfers it lists
   */
  public record Totals(long openingFen, long lines, long changeFen) {

    /** The balance at the end of the period. */
    public long closingFen() {
      return Math.addExact(openingFen, changeFen);
    }
  }

  /**
   * Shows the opening balance, then the lines one by one. Reads the log twice: what was effective
   * before the period may have been booked after it.
   */
  public Totals read(RecordLog log, LongConsumer openingFen, Consumer<Line> lines) {
    Sum before = new Sum();
    when.before(log, (entry, transfer) -> before.add(transfer));
    long opening = before.fen;
    openingFen.accept(opening);
    Sum shown = new Sum();
    when.within(
        log,
        (entry, transfer) -> {
          if (touches(transfer)) {
            shown.add(transfer);
            lines.accept(
                new Line(
                    entry,
                    transfer,
                    transfer.changeOf(account),
                    Math.addExact(opening, shown.fen)));
          }
        });
    return new Totals(opening, shown.lines, shown.fen);
  }

  private boolean touches(TransferRecord transfer) {
    return transfer.changeOf(account) != 0;
  }

  /** What the transfers of the account come to. */
  private final class Sum {
    private long lines;
    private long fen;

    void add(TransferRecord transfer) {
      if (touches(transfer)) {
        lines++;
        fen = Math.addExact(fen, transfer.changeOf(account));
      }
    }
  }
}
