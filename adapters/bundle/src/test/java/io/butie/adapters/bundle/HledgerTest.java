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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal, read by a program that is not ours. Needs hledger (Debian package). */
class HledgerTest {

  @TempDir Path directory;
  private Path bundle;

  @BeforeEach
  void exported() throws IOException {
    if (!isInstalled()) {
      assertThat(Boolean.getBoolean("butie.all"))
          .as("hledger is not installed, and -Dbutie.all wants it")
          .isFalse();
      System.out.println("skipped 1: hledger is not installed");
      abort("hledger is not installed");
    }
    bundle = directory.resolve("bundle");
    TestLog log = SmallProvince.log(TestLog.SIGNER);
    ExportBundle.to(bundle, log::forEach, log.checkpoints());
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
    hledger("check", "--strict");
    Map<String, Long> found = new TreeMap<>();
    for (String line : hledger("balance", "--flat", "--empty", "--no-total", "-O", "csv")) {
      String[] cells = line.replace("\"", "").split(",", -1);
      if (!cells[0].equals("account")) {
        String yuan = cells[1].replace("CNY", "").strip();
        found.put(
            cells[0].replace(':', '/'), new BigDecimal(yuan).movePointRight(2).longValueExact());
      }
    }
    Map<String, Long> stated = new TreeMap<>();
    List<String> accounts = Files.readAllLines(bundle.resolve(BundleFile.ACCOUNTS));
    for (String row : accounts.subList(1, accounts.size())) {
      String[] cells = row.split(",", -1);
      stated.put(cells[0], Long.valueOf(cells[1]));
    }
    assertThat(found).isEqualTo(stated);
    assertThat(stated).hasSizeGreaterThan(5);
  }
}
