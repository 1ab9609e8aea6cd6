package io.butie.application.claim;

import io.butie.application.claim.SentClaims.BadRows;
import io.butie.application.claim.SentClaims.Format;
import io.butie.application.claim.SentClaims.SentLine;
import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.ClaimFiles;
import io.butie.application.port.ClaimFiles.BadRow;
import io.butie.application.port.ClaimFiles.ClaimFile;
import io.butie.application.port.Spool;
import io.butie.application.port.Transactions;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.claim.ClaimFileTransitions;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Refusal;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a file of claim lines, all or none. It may have more lines than a transaction: so all of
 * them are checked first, then written where nobody sees them, and seen at once when the file is
 * accepted. What a crash cuts off is taken away at the next start.
 */
public final class TakeClaimFile {

  /** With a person and a payee each, well below what a transaction may write. */
  private static final int AT_ONCE = 1_000;

  private static final int KEPT = 1_000;

  private final Transactions transactions;
  private final ClaimFiles files;
  private final SubmitClaims submit;
  private final SentClaims sent;
  private final Spool spool;
  private final Clock clock;

  public TakeClaimFile(
      Transactions transactions,
      ClaimFiles files,
      SubmitClaims submit,
      SentClaims sent,
      Spool spool,
      Clock clock) {
    this.transactions = transactions;
    this.files = files;
    this.submit = submit;
    this.sent = sent;
    this.spool = spool;
    this.clock = clock;
  }

  /** Registers that the file came. NOT_ALLOWED where its sender acts for no institution. */
  public Outcome<ClaimFile> receive(SignedInUser sender, String id, Digest content) {
    return transactions.attempt(
        () ->
            sender
                .scope()
                .institution()
                .map(
                    institution ->
                        new ClaimFile(
                            id,
                            sender.scope().region(),
                            institution,
                            sender.id(),
                            LocalDate.now(clock),
                            content,
                            ClaimFileTransitions.FILE.start(),
                            0,
                            0))
                .map(
                    file -> {
                      files.add(file);
                      return Outcome.done(file);
                    })
                .orElseGet(
                    () ->
                        Outcome.refused(
                            RefusalCode.NOT_ALLOWED,
                            sender.id() + " acts for no institution",
                            sender.id() + " 不代表任何机构")));
  }

  /**
   * Takes the file that was received and lies in the spool, and deletes it there whatever comes of
   * it.
   *
   * @throws IOException where it cannot be read; then it FAILED
   */
  public void take(SignedInUser sender, String id, Format format) throws IOException {
    boolean finished = false;
    try {
      BadRows bad = check(sender, id, format);
      if (bad.any()) {
        refuse(id, bad);
      } else {
        write(sender, id, format);
      }
      finished = true;
    } finally {
      if (finished) {
        spool.delete(id);
      } else {
        giveUp(id);
      }
    }
  }

  /** What a crash or a stop cut off, of this data directory, is taken away. */
  public void giveUpLeftOvers() throws IOException {
    for (String id : spool.leftOver()) {
      giveUp(id);
    }
  }

  /** Ends what is neither accepted nor refused, and leaves nothing of it but that. */
  public void giveUp(String id) throws IOException {
    // First what may be read by others, then the lines; its name goes last, to come back to.
    spool.wipe(id);
    Optional<ClaimFile> file = transactions.read(() -> files.find(id));
    if (file.filter(known -> known.state() == ClaimFileTransitions.FILE.start()).isPresent()) {
      takeAway(id);
      done(() -> files.failed(id));
    }
    spool.delete(id);
  }

  private BadRows check(SignedInUser sender, String id, Format format) throws IOException {
    List<BadRow> refused = new ArrayList<>();
    long[] count = {0};
    long[] lines = {0};
    BadRows unread =
        inChunks(
            id,
            format,
            chunk -> {
              lines[0] += chunk.size();
              List<BadRow> bad = transactions.read(() -> submit.unacceptable(sender, chunk));
              count[0] += bad.size();
              refused.addAll(bad.subList(0, Math.min(bad.size(), KEPT - refused.size())));
            });
    if (lines[0] == 0 && !unread.any()) {
      return new BadRows(List.of(new BadRow(0, "", new Words("there is no line", "文件中没有申报记录"))), 1);
    }
    refused.addAll(unread.first());
    refused.sort(Comparator.comparingLong(BadRow::row));
    return new BadRows(
        List.copyOf(refused.subList(0, Math.min(KEPT, refused.size()))), count[0] + unread.count());
  }

  private void write(SignedInUser sender, String id, Format format) throws IOException {
    long[] lines = {0};
    List<BadRow> refused = new ArrayList<>();
    inChunks(
        id,
        format,
        chunk -> {
          if (refused.isEmpty()) {
            List<Submission> some = chunk.stream().map(SentLine::submission).toList();
            submit
                .submitUnseen(sender, id, some)
                .fold(taken -> lines[0] += taken, refusal -> note(refused, chunk, refusal));
          }
        });
    if (refused.isEmpty()) {
      done(() -> files.accepted(id, lines[0]));
    } else {
      refuse(id, new BadRows(refused, 1));
    }
  }

  /** Somebody else was faster after the check: what is wrong names its line itself. */
  private static boolean note(List<BadRow> refused, List<SentLine> chunk, Refusal refusal) {
    return refused.add(new BadRow(chunk.get(0).row(), "", refusal.detail()));
  }

  private void refuse(String id, BadRows bad) {
    takeAway(id);
    done(() -> files.refused(id, bad.first(), bad.count()));
  }

  private void takeAway(String id) {
    int taken = AT_ONCE;
    while (taken == AT_ONCE) {
      taken = transactions.attempt(() -> Outcome.done(files.takeAway(id, AT_ONCE))).orThrow();
    }
  }

  private void done(Runnable work) {
    transactions
        .attempt(
            () -> {
              work.run();
              return Outcome.done(true);
            })
        .orThrow();
  }

  private BadRows inChunks(String id, Format format, Consumer<List<SentLine>> each)
      throws IOException {
    List<SentLine> chunk = new ArrayList<>(AT_ONCE);
    try (InputStream bytes = spool.open(id)) {
      BadRows bad =
          sent.read(
              bytes,
              format,
              line -> {
                chunk.add(line);
                if (chunk.size() == AT_ONCE) {
                  each.accept(List.copyOf(chunk));
                  chunk.clear();
                }
              });
      if (!chunk.isEmpty()) {
        each.accept(List.copyOf(chunk));
      }
      return bad;
    }
  }
}
