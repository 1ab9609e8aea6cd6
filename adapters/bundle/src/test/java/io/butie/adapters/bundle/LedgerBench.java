package io.butie.adapters.bundle;

import com.sun.management.OperatingSystemMXBean;
import io.butie.adapters.bundle.verify.Report;
import io.butie.adapters.bundle.verify.Request;
import io.butie.adapters.bundle.verify.Rulebooks;
import io.butie.adapters.bundle.verify.VerifyBundle;
import io.butie.domain.ledger.InclusionProof;
import io.butie.domain.ledger.MerkleTree;
import io.butie.domain.reference.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How fast a bundle is verified from its files and proofs are made and checked, a second of
 * processor time, beside bare SHA-256 over the same files in the same process.
 */
final class LedgerBench {

  private static final int ROUNDS = 3;
  private static final int PROOFS = 500_000;
  private static final double SECOND = 1e9;

  private LedgerBench() {}

  /**
   * Writes the bundle of a log and measures.
   *
   * @param arguments a directory that does not exist, the number of transfers, and how often a
   *     payment comes back before it is settled (0 is the shape of a year; more makes transfers
   *     outnumber decisions)
   */
  public static void main(String[] arguments) throws IOException {
    Path bundle = Path.of(arguments[0]);
    int returns = Integer.parseInt(arguments[2]);
    long aClass = new PaidYear(1, returns).transfers() - 1;
    PaidYear year = new PaidYear((int) (Long.parseLong(arguments[1]) / aClass), returns);
    if (!Files.exists(bundle)) {
      long start = cpu();
      ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, year, year.checkpoints());
      print("made and exported in %.1f s", (cpu() - start) / SECOND);
    }
    for (int round = 0; round < ROUNDS; round++) {
      double bare = bareSha256(bundle);
      verify(bundle, "ledger checks", year, bare, id -> Optional.empty());
    }
    verify(bundle, "with decisions made again", year, bareSha256(bundle), Story::carried);
    proofs(bundle);
  }

  /** Seconds to hash the two files whose size grows with the log. */
  private static double bareSha256(Path bundle) throws IOException {
    long start = cpu();
    MessageDigest sha256 = Digest.newSha256();
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (String file : List.of(BundleFile.RECORDS, BundleFile.JOURNAL)) {
      try (InputStream in = Files.newInputStream(bundle.resolve(file))) {
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          sha256.update(buffer, 0, read);
          bytes += read;
        }
      }
    }
    double seconds = (cpu() - start) / SECOND;
    print("bare SHA-256 of %d MB: %.2f s", bytes >> 20, seconds);
    return seconds;
  }

  private static void verify(
      Path bundle, String what, PaidYear year, double bare, Rulebooks rulebooks)
      throws IOException {
    long start = cpu();
    Report report = VerifyBundle.of(new Request(bundle, Optional.empty(), Map.of()), rulebooks);
    double seconds = (cpu() - start) / SECOND;
    if (!report.isTrue() || report.checked().transfers() != year.transfers()) {
      throw new IllegalStateException("not verified: " + report.failure());
    }
    print(
        "%s: %d records, of them %d transfers, in %.2f s: %.0f transfers, %.0f records a second;"
            + " %.2f x bare SHA-256",
        what,
        report.records(),
        year.transfers(),
        seconds,
        year.transfers() / seconds,
        report.records() / seconds,
        seconds / bare);
  }

  private static void proofs(Path bundle) throws IOException {
    List<Digest> leaves = new ArrayList<>();
    try (var lines = Files.lines(bundle.resolve(BundleFile.RECORDS))) {
      lines
          .map(line -> Digest.ofHex(line.substring(line.length() - 66, line.length() - 2)))
          .forEach(leaves::add);
    }
    long start = cpu();
    MerkleTree tree = new MerkleTree(leaves);
    print("tree of %d leaves in %.2f s", tree.size(), (cpu() - start) / SECOND);
    List<InclusionProof> proofs = new ArrayList<>(1_000);
    long making = 0;
    long checking = 0;
    int made = 0;
    Digest root = tree.root();
    while (made < PROOFS) {
      start = cpu();
      proofs.clear();
      for (int i = 0; i < 1_000; i++) {
        proofs.add(tree.inclusionProof((int) (made++ * 2_654_435_761L % tree.size())));
      }
      making += cpu() - start;
      start = cpu();
      for (InclusionProof proof : proofs) {
        if (!proof.proves(leaves.get((int) proof.index()), root)) {
          throw new IllegalStateException("leaf " + proof.index() + " is not proved");
        }
      }
      checking += cpu() - start;
    }
    print("proofs made: %.0f a second", made / (making / SECOND));
    print("proofs checked: %.0f a second", made / (checking / SECOND));
  }

  /** Nanoseconds of all threads, garbage collection too: other work on the machine is not ours. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
