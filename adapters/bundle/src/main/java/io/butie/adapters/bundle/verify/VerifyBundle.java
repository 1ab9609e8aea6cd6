package io.butie.adapters.bundle.verify;

import io.butie.adapters.bundle.BundleFile;
import io.butie.adapters.bundle.Manifest;
import io.butie.adapters.bundle.Readme;
import io.butie.domain.ledger.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Verifies one bundle. Whatever is in it, the answer is a report. */
public final class VerifyBundle {

  private final Request request;
  private final Rulebooks rulebooks;
  private final BundleDirectory directory;
  private final Checked checked = new Checked();
  private final Roots roots = new Roots();
  private final SortedSet<Long> sizes = new TreeSet<>();
  private String signer = "";
  private boolean signerVerified;

  private VerifyBundle(Request request, Rulebooks rulebooks) {
    this.request = request;
    this.rulebooks = rulebooks;
    this.directory = new BundleDirectory(request.bundle());
  }

  /**
   * Verifies the bundle.
   *
   * @param rulebooks to make its decisions again by
   * @throws IOException where the files cannot be read at all
   */
  public static Report of(Request request, Rulebooks rulebooks) throws IOException {
    VerifyBundle verification = new VerifyBundle(request, rulebooks);
    try {
      verification.run();
      return verification.report(Optional.empty());
    } catch (BadBundleException bad) {
      return verification.report(Optional.of(bad.failure()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Report report(Optional<Failure> failure) {
    return new Report(failure, signer, signerVerified, roots.size(), roots.root().hex(), checked);
  }

  private void run() throws IOException {
    Manifest manifest = directory.manifest();
    directory.holdsExactly(manifest);
    SignerCheck signed = SignerCheck.of(directory.text(BundleFile.PUBLIC_KEY));
    signer = signed.signer();
    Checkpoint latest = checkpoints(signed, manifest);
    KeyCheck keys = new KeyCheck(roots);
    MoneyCheck money = new MoneyCheck();
    int others = directory.shown(manifest, manifest.records() - manifest.transfers());
    List<RecordCheck> checks =
        new ArrayList<>(
            List.of(
                new OrderCheck(),
                new ScopeCheck(manifest.scope()),
                new IdCheck(directory.shown(manifest, manifest.records())),
                new LifecycleCheck(others),
                money,
                new SealCheck(money.balances()),
                new YearCloseCheck(money.balances()),
                new ForkCheck(roots),
                keys,
                new DecisionCheck(rulebooks),
                new PersonalDataCheck(others)));
    if (manifest.scope().tiles()) {
      checks.add(tiles(manifest));
    }
    new LogReader(directory, manifest, roots, money, checks).read();
    signed.check(keys, request.key());
    signerVerified = request.key().isPresent();
    checks.forEach(check -> check.report(checked));
    agree(BundleFile.CHECKPOINT, "records", latest.size(), roots.size());
    accounts(manifest, money);
    readme(manifest);
    agree(BundleFile.MANIFEST, "records", manifest.records(), roots.size());
    agree(BundleFile.MANIFEST, "transfers", manifest.transfers(), money.transfers());
    agree(BundleFile.MANIFEST, "accounts", manifest.accounts(), money.balances().accounts());
    checked.count("checkpoints with the root of their records", roots.checked());
    checked.count("files with the hash of the manifest", manifest.files().size());
  }

  private TileCheck tiles(Manifest manifest) throws IOException {
    TileCheck tiles = new TileCheck(directory, manifest, sizes);
    tiles.checkpoint(directory.bytes(BundleFile.CHECKPOINT));
    return tiles;
  }

  /** Reads the checkpoints; roots and signatures are compared when the records are read. */
  private Checkpoint checkpoints(SignerCheck signed, Manifest manifest) throws IOException {
    directory.matches(BundleFile.PUBLIC_KEY, manifest);
    Checkpoint latest = signed.stated(BundleFile.CHECKPOINT, directory.text(BundleFile.CHECKPOINT));
    directory.matches(BundleFile.CHECKPOINT, manifest);
    roots.expect(BundleFile.CHECKPOINT, latest);
    sizes.add(latest.size());
    long earlier = 0;
    for (String file : manifest.files().keySet()) {
      if (file.startsWith(BundleFile.CHECKPOINTS + "/")) {
        Checkpoint checkpoint = signed.stated(file, directory.text(file));
        if (!file.equals(BundleFile.earlierCheckpoint(checkpoint.size()))) {
          throw new BadBundleException(file, "is named after another size than its own");
        }
        directory.matches(file, manifest);
        roots.expect(file, checkpoint);
        sizes.add(checkpoint.size());
        earlier++;
      } else if (!BundleFile.REQUIRED.contains(file) && !BundleFile.isOfTiles(file)) {
        throw new BadBundleException(file, "is no file of this format");
      }
    }
    agree(BundleFile.MANIFEST, "checkpoints", manifest.checkpoints(), earlier);
    request.since().forEach((name, note) -> roots.expect(name, signed.stated(name, note)));
    return latest;
  }

  private void accounts(Manifest manifest, MoneyCheck money) throws IOException {
    try (BundleInput in = directory.open(BundleFile.ACCOUNTS)) {
      if (!in.continuesWith(money.balances().toCsv()) || !in.isAtEnd()) {
        throw new BadBundleException(
            BundleFile.ACCOUNTS, "has other balances than the transfers make");
      }
      BundleDirectory.sameHash(BundleFile.ACCOUNTS, in.hash(), manifest);
    }
    checked.count("balances that the transfers make", money.balances().accounts());
  }

  private void readme(Manifest manifest) throws IOException {
    if (!Arrays.equals(directory.bytes(BundleFile.README), Readme.bytes())) {
      throw new BadBundleException(BundleFile.README, "is not this format's");
    }
    directory.matches(BundleFile.README, manifest);
  }

  private static void agree(String file, String what, long stated, long counted) {
    if (stated != counted) {
      throw new BadBundleException(
          file, "states " + stated + " " + what + ", and there are " + counted);
    }
  }
}
