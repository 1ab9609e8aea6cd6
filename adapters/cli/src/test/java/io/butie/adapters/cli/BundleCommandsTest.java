package io.butie.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.adapters.bundle.BundleFile;
import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.CheckpointHistory;
import io.butie.adapters.bundle.ExportBundle;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.Checkpoint;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.MerkleFrontier;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BundleCommandsTest {

  private static final CheckpointSigner SIGNER = CheckpointSigner.ofSeed("test/log", new byte[32]);

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private int verify(String... arguments) {
    return run(new VerifyCommand(), arguments);
  }

  /** A log of one record. */
  private static ExportOutcome export(Path target, BundleScope scope) throws IOException {
    LedgerEntry entry =
        new LedgerEntry(
            0,
            0,
            Instant.parse("2023-05-08T01:00:00Z"),
            new ReferenceDataRecord(
                Region.PROVINCE, "quota", "QUOTA", "2023", Digest.sha256("x"), "admin"));
    MerkleFrontier tree = new MerkleFrontier();
    tree.append(LeafEncoder.leafHash(entry));
    return ExportBundle.to(
        target,
        scope,
        (from, to, reader) -> reader.accept(new StoredEntry(entry, LeafEncoder.leafHash(entry))),
        CheckpointHistory.of(
            KeyChain.of(SIGNER.verifierKey()),
            List.of(SIGNER.sign(new Checkpoint(SIGNER.origin(), 1, tree.root())))));
  }

  private Path bundle() throws IOException {
    Path bundle = directory.resolve("bundle");
    assertThat(run(new ExportCommand(BundleCommandsTest::export), "--out", bundle.toString()))
        .isEqualTo(ExitCode.DONE);
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return bundle;
  }

  @Test
  void export_refuses_a_target_that_exists() throws IOException {
    Path bundle = bundle();
    assertThat(run(new ExportCommand(BundleCommandsTest::export), "--out", bundle.toString()))
        .isEqualTo(ExitCode.CONFLICT);
    assertThat(err.toString()).contains("nothing was written", "exists");
  }

  @Test
  void export_says_by_its_exit_code_why_there_is_no_bundle() {
    assertThat(exitOf(Result.IN_USE)).isEqualTo(ExitCode.CONFLICT);
    assertThat(exitOf(Result.NOTHING_TO_EXPORT)).isEqualTo(ExitCode.USAGE);
    assertThat(exitOf(Result.LEDGER_DIFFERS)).isEqualTo(ExitCode.VERIFICATION_FAILED);
    assertThat(exitOf(Result.TOO_LARGE_FOR_TILES)).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void export_adds_tiles_where_asked_and_never_to_a_regions_bundle() throws IOException {
    Path bundle = directory.resolve("with-tiles");
    ExportCommand command = new ExportCommand(BundleCommandsTest::export);
    assertThat(run(command, "--out", bundle.toString(), "--tiles")).isEqualTo(ExitCode.DONE);
    assertThat(bundle.resolve("tiles/checkpoint"))
        .hasSameBinaryContentAs(bundle.resolve("checkpoint.txt"));
    assertThat(bundle.resolve("tiles/tile/entries/000.p/1")).isNotEmptyFile();
    assertThat(verify(bundle.toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("tlog tiles that the records make");

    String other = directory.resolve("region").toString();
    assertThat(
            run(
                new ExportCommand(BundleCommandsTest::export),
                "--out",
                other,
                "--tiles",
                "--region",
                "130100"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("those of other regions too");
  }

  private int exitOf(Result result) {
    BundleExports exports = (target, scope) -> ExportOutcome.none(result, "because");
    return run(new ExportCommand(exports), "--out", directory.resolve("none").toString());
  }

  @Test
  void verify_says_that_the_signer_is_not_verified_without_a_key() throws IOException {
    assertThat(verify(bundle().toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("bundle verified", "signer not verified");
  }

  @Test
  void verify_with_the_auditors_key_and_saved_checkpoint() throws IOException {
    Path bundle = bundle();
    Path key = Files.writeString(directory.resolve("key"), SIGNER.verifierKey() + "\n");
    Path saved = Files.copy(bundle.resolve(BundleFile.CHECKPOINT), directory.resolve("saved"));
    int code = verify(bundle.toString(), "--key", key + "", "--since", saved + "", "--json");
    assertThat(code).isEqualTo(ExitCode.DONE);
    JsonObject object = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(object.get("verified").getAsBoolean()).isTrue();
    assertThat(object.get("signer_verified").getAsBoolean()).isTrue();
    assertThat(object.get("failure").isJsonNull()).isTrue();
  }

  @Test
  void verify_names_what_is_not_true_and_exits_with_3() throws IOException {
    Path bundle = bundle();
    Path records = bundle.resolve(BundleFile.RECORDS);
    Files.writeString(records, Files.readString(records).replace("admin", "other"));
    assertThat(verify(bundle.toString(), "--json")).isEqualTo(ExitCode.VERIFICATION_FAILED);
    JsonObject failure =
        JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonObject("failure");
    assertThat(failure.get("file").getAsString()).isEqualTo(BundleFile.RECORDS);
    assertThat(failure.get("sequence").getAsLong()).isZero();
  }

  @Test
  void verify_wants_a_directory_and_files_that_are_there() throws IOException {
    assertThat(verify(directory.resolve("none").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(verify(bundle().toString(), "--key", "none")).isEqualTo(ExitCode.USAGE);
    assertThat(verify(directory.toString())).isEqualTo(ExitCode.VERIFICATION_FAILED);
  }

  @Test
  void verify_refuses_a_key_or_checkpoint_that_is_none() throws IOException {
    String bundle = bundle().toString();
    Path rubbish = Files.writeString(directory.resolve("rubbish"), "rubbish\n");
    assertThat(verify(bundle, "--key", rubbish + "")).isEqualTo(ExitCode.REFUSED);
    assertThat(verify(bundle, "--since", rubbish + "")).isEqualTo(ExitCode.REFUSED);
    assertThat(err.toString()).contains("rubbish");
  }
}
