package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.BundleFile;
import io.butie.adapters.bundle.HashLine;
import io.butie.adapters.bundle.JournalText;
import io.butie.adapters.bundle.Manifest;
import io.butie.adapters.bundle.RecordLine;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.TransferRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the records once, through every check, beside the journal that they have to make. */
final class LogReader {

  private final BundleDirectory directory;
  private final Manifest manifest;
  private final Roots roots;
  private final MoneyCheck money;
  private final List<RecordCheck> checks;
  private final LeafBuffer leaf = new LeafBuffer();
  private final PlainLines plain = new PlainLines(leaf);
  private final JournalText journalText = new JournalText();

  LogReader(
      BundleDirectory directory,
      Manifest manifest,
      Roots roots,
      MoneyCheck money,
      List<RecordCheck> checks) {
    this.directory = directory;
    this.manifest = manifest;
    this.roots = roots;
    this.money = money;
    this.checks = List.copyOf(checks);
  }

  void read() throws IOException {
    try (BundleInput records = directory.open(BundleFile.RECORDS);
        BundleInput journal = directory.open(BundleFile.JOURNAL)) {
      roots.begin();
      journalGoesOn(journal, JournalText.HEADER);
      while (records.nextLine()) {
        Optional<ShownRecord> fast =
            plain.read(records.buffer(), records.lineStart(), records.lineEnd());
        if (fast.isPresent()) {
          see(fast.get(), journal);
        } else {
          readStrictly(records.lineText(), journal);
        }
      }
      journalGoesOn(journal, JournalText.footer(money.balances()));
      if (!journal.isAtEnd()) {
        throw new BadBundleException(BundleFile.JOURNAL, "has more than the records' transfers");
      }
      roots.end();
      end();
      BundleDirectory.sameHash(BundleFile.RECORDS, records.hash(), manifest);
      BundleDirectory.sameHash(BundleFile.JOURNAL, journal.hash(), manifest);
    }
  }

  private void pass(String text) {
    HashLine line = parsed(HashLine::parse, text);
    whatIsTrue(() -> checks.forEach(check -> check.pass(line.sequence())));
    roots.append(line.leafHash());
  }

  /** What is not plain, or not true: with words for what is wrong with it. */
  private void readStrictly(String text, BundleInput journal) throws IOException {
    if (HashLine.isOne(text)) {
      pass(text);
      return;
    }
    RecordLine line = parsed(RecordLine::parse, text);
    leaf.load(LeafEncoder.leaf(line.entry()));
    if (!leaf.hash().equals(line.leafHash())) {
      throw new BadBundleException(
          BundleFile.RECORDS, roots.size(), "its leaf hash is not that of its fields");
    }
    see(new ShownRecord(line.entry(), line.leafHash(), leaf), journal);
  }

  private void see(ShownRecord shown, BundleInput journal) throws IOException {
    whatIsTrue(() -> checks.forEach(check -> check.see(shown)));
    roots.append(shown.leafHash());
    if (shown.record() instanceof TransferRecord transfer) {
      journalText.transaction(shown.entry(), transfer);
      isNext(journal.continuesWith(journalText.bytes(), journalText.length()));
    }
  }

  private <T> T parsed(Function<String, T> parse, String line) {
    try {
      return parse.apply(line);
    } catch (MalformedRecordException e) {
      throw new BadBundleException(BundleFile.RECORDS, roots.size(), e);
    }
  }

  private void whatIsTrue(Runnable check) {
    try {
      check.run();
    } catch (UntrueException | IllegalArgumentException | ArithmeticException e) {
      throw new BadBundleException(BundleFile.RECORDS, roots.size(), e);
    }
  }

  private void end() {
    try {
      checks.forEach(RecordCheck::end);
    } catch (UntrueException e) {
      throw new BadBundleException(BundleFile.RECORDS, e);
    }
  }

  private void journalGoesOn(BundleInput journal, String expected) throws IOException {
    isNext(journal.continuesWith(expected));
  }

  private void isNext(boolean found) {
    if (!found) {
      throw new BadBundleException(
          BundleFile.JOURNAL, Math.max(0, roots.size() - 1), "is not what the records make");
    }
  }
}
