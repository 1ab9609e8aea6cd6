package io.butie.adapters.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal, read by a program that is not ours. Needs hledger (Debian package). */
class HledgerTest {

  @TempDir Path directory;
  private Path bundle;

  @BeforeEach
  void needsHledger() throws IOException {
    bundle = directory.resolve("bundle");
    if (!isInstalled()) {
      assertThat(Boolean.getBoolean("butie.all"))
          .as("hledger is not installed, and -Dbutie.all wants it")
          .isFalse();
      System.out.println("skipped 1: hledger is not installed");
      abort("hledger is not installed");
    }
  }

  private void export(TestLog log) throws IOException {
    log.publish();
    ExportBundle.to(bundle, BundleScope.WHOLE_LEDGER, log::forEach, log.checkpoints());
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> hledger(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("hledger", "-f"));
    command.add(bundle.resolve(BundleFile.JOURNAL).toString());
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    int code = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(code).as(printed).isZero();
    return printed.lines().toList();
  }

  @Test
  void hledger_checks_it_strictly_and_finds_the_same_balances() throws Exception {
    export(SmallProvince.log(TestLog.SIGNER));

    hledger("check", "--strict");
    assertThat(found()).isEqualTo(stated());
    assertThat(stated()).hasSizeGreaterThan(5);
  }

  @Test
  void hledger_takes_the_journal_of_34_000_claim_lines() throws Exception {
    export(LargeProvince.log(TestLog.SIGNER, 34_000));

    hledger("check", "--strict");
    assertThat(found()).isEqualTo(stated());
    assertThat(stated()).hasSize(LargeProvince.REGIONS * LargeProvince.ACCOUNTS);
    try (Stream<String> journal = Files.lines(bundle.resolve(BundleFile.JOURNAL))) {
      assertThat(journal.filter(line -> line.contains(" instruct/")).count()).isEqualTo(34_000);
    }
  }

  /** Every account's balance in fen, as hledger adds it up. */
  private Map<String, Long> found() throws Exception {
    Map<String, Long> found = new TreeMap<>();
    for (String line : hledger("balance", "--flat", "--empty", "--no-total", "-O", "csv")) {
      String[] cells = line.replace("\"", "").split(",", -1);
      if (!cells[0].equals("account")) {
        String yuan = cells[1].replace("CNY", "").strip();
        found.put(
            cells[0].replace(':', '/'), new BigDecimal(yuan).movePointRight(2).longValueExact());
      }
    }
    return found;
  }

  /** Every account's balance in fen, as the bundle states it. */
  private Map<String, Long> stated() throws IOException {
    Map<String, Long> stated = new TreeMap<>();
    List<String> accounts = Files.readAllLines(bundle.resolve(BundleFile.ACCOUNTS));
    for (String row : accounts.subList(1, accounts.size())) {
      String[] cells = row.split(",", -1);
      stated.put(cells[0], Long.valueOf(cells[1]));
    }
    return stated;
  }
}
