package io.butie.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.butie.domain.access.Role;
import io.butie.domain.ledger.ConsistencyProof;
import io.butie.domain.ledger.InclusionProof;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.reference.Digest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server shows an auditor, held against the bundle that was exported before. */
@ExtendWith(WithServedYear.class)
class AuditIT {

  private static final String STATEMENT =
      "/ledger/accounts/130100/2023/EMPLOYMENT_SUBSIDY/IN_TRANSIT";

  private final ServedYear year;

  AuditIT(ServedYear year) {
    this.year = year;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return year.get(Role.AUDITOR, ServedYear.PROVINCE, path);
  }

  private JsonObject json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Every item of a list, page by page; the query begins with a question mark. */
  private List<JsonObject> all(String path, String query) throws Exception {
    List<JsonObject> items = new ArrayList<>();
    String next = path + query;
    while (true) {
      JsonObject page = json(next);
      page.getAsJsonArray("items").forEach(item -> items.add(item.getAsJsonObject()));
      if (!page.has("next_cursor")) {
        return items;
      }
      next = path + query + "&cursor=" + page.get("next_cursor").getAsString();
    }
  }

  private SignedCheckpoint exported() throws Exception {
    return SignedCheckpoint.parse(Files.readString(year.bundle().resolve("checkpoint.txt")));
  }

  private static Digest digest(JsonObject object, String name) {
    return Digest.ofHex(object.get(name).getAsString());
  }

  private static List<Digest> path(JsonObject proof) {
    return proof.getAsJsonArray("path").asList().stream()
        .map(JsonElement::getAsString)
        .map(Digest::ofHex)
        .toList();
  }

  @Test
  void theCheckpointsPageByPageEndWithTheBundles() throws Exception {
    List<JsonObject> checkpoints = all("/ledger/checkpoints", "?limit=2");

    assertThat(checkpoints)
        .hasSizeGreaterThan(4)
        .doesNotHaveDuplicates()
        .isEqualTo(all("/ledger/checkpoints", "?limit=1000"));
    assertThat(checkpoints.get(checkpoints.size() - 1).get("note").getAsString())
        .isEqualTo(exported().text());
    for (JsonObject checkpoint : checkpoints) {
      SignedCheckpoint signed = SignedCheckpoint.parse(checkpoint.get("note").getAsString());
      assertThat(signed.checkpoint().size()).isEqualTo(checkpoint.get("size").getAsLong());
      assertThat(signed.checkpoint().root()).isEqualTo(digest(checkpoint, "root"));
    }
  }

  @Test
  void aRecordOfTheBundleIsProvedAgainstItsCheckpointAndNoOtherIs() throws Exception {
    List<String> records = Files.readAllLines(year.bundle().resolve("records.jsonl"));
    int size = records.size();
    Digest root = exported().checkpoint().root();
    assertThat(size).isGreaterThan(600);

    for (int sequence : new int[] {0, 1, 255, 256, 511, 512, size / 2, size - 2, size - 1}) {
      JsonObject served = json("/ledger/proofs/inclusion?sequence=" + sequence + "&size=" + size);
      InclusionProof proof = new InclusionProof(sequence, size, path(served));
      Digest leaf =
          digest(JsonParser.parseString(records.get(sequence)).getAsJsonObject(), "leaf_hash");

      assertThat(digest(served, "root")).isEqualTo(root);
      assertThat(digest(served, "leaf_hash")).isEqualTo(leaf);
      assertThat(proof.proves(leaf, root)).as("record %s", sequence).isTrue();
      assertThat(proof.proves(Digest.sha256("another"), root)).isFalse();
    }
  }

  @Test
  void everyCheckpointIsProvedToHaveGrownIntoTheBundles() throws Exception {
    SignedCheckpoint last = exported();
    long size = last.checkpoint().size();

    for (JsonObject checkpoint : all("/ledger/checkpoints", "?limit=1000")) {
      long from = checkpoint.get("size").getAsLong();
      JsonObject served = json("/ledger/proofs/consistency?from=" + from + "&to=" + size);
      ConsistencyProof proof = new ConsistencyProof(from, size, path(served));

      assertThat(digest(served, "from_root")).isEqualTo(digest(checkpoint, "root"));
      assertThat(proof.proves(digest(checkpoint, "root"), last.checkpoint().root())).isTrue();
      assertThat(proof.proves(Digest.sha256("rewritten"), last.checkpoint().root())).isFalse();
    }
  }

  @Test
  void aRegionsUserMayHaveTheProofOfAnotherRegionsRecord() throws Exception {
    for (int sequence = 0; sequence < 20; sequence++) {
      assertThat(
              year.get(
                      Role.INSTITUTION,
                      ServedYear.REGION,
                      "/ledger/proofs/inclusion?sequence=" + sequence + "&size=20")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aStatementAddsUpLineByLineToTheBalance() throws Exception {
    List<JsonObject> lines = all(STATEMENT + "/statement", "?limit=7");

    assertThat(lines)
        .hasSizeGreaterThan(14)
        .isEqualTo(all(STATEMENT + "/statement", "?limit=1000"));
    long balance = 0;
    for (JsonObject line : lines) {
      balance += line.get("change_fen").getAsLong();
      assertThat(line.get("balance_after_fen").getAsLong()).isEqualTo(balance).isNotNegative();
    }
    assertThat(json(STATEMENT).get("balance_fen").getAsLong()).isEqualTo(balance);
  }

  @Test
  void aStatementOfSomeDaysHasTheSameLinesForThem() throws Exception {
    List<JsonObject> lines = all(STATEMENT + "/statement", "?limit=1000");
    LocalDate day = LocalDate.parse(lines.get(lines.size() / 2).get("effective_on").getAsString());

    assertThat(all(STATEMENT + "/statement", "?limit=3&from=" + day + "&to=" + day))
        .isNotEmpty()
        .hasSizeLessThan(lines.size())
        .isEqualTo(
            lines.stream()
                .filter(line -> line.get("effective_on").getAsString().equals(day.toString()))
                .toList());
  }

  @Test
  void theBalancesAddedUpAreThoseThatAreKept() throws Exception {
    assertThat(json("/ledger/balances")).isEqualTo(json("/ledger/accounts"));
    assertThat(json("/ledger/balances?as_of=2023-03-31&region=130100"))
        .isNotEqualTo(json("/ledger/accounts?region=130100"));
    assertThat(json("/ledger/balances?known_on=2022-12-31").getAsJsonArray("items")).isEmpty();
  }

  @Test
  void aSettledLineIsTracedFromItsAppropriationToTheTreasurysAnswer() throws Exception {
    JsonObject paid =
        json("/claims?state=PAID&limit=1&region=130100")
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    JsonObject trace = json("/ledger/trace?of=" + paid.get("id").getAsString());
    assertThat(trace.get("whole").getAsBoolean()).isTrue();
    assertThat(trace.getAsJsonArray("records").asList())
        .extracting(record -> record.getAsJsonObject().get("kind").getAsString())
        .contains("REFERENCE_DATA", "DECISION", "RUN_APPROVAL", "INSTRUCTION", "TREASURY_ANSWER");
    List<String> bundle = Files.readAllLines(year.bundle().resolve("records.jsonl"));
    assertThat(trace.getAsJsonArray("records").asList())
        .allMatch(
            record ->
                JsonParser.parseString(
                        bundle.get(record.getAsJsonObject().get("sequence").getAsInt()))
                    .equals(record));
    assertThat(json("/ledger/trace?of=2023-65").getAsJsonArray("records")).isEmpty();
  }

  @Test
  void aSampleIsDrawnAgainByWhoeverHasItsSeed() throws Exception {
    JsonObject sample = json("/ledger/sample?seed=of-the-year&size=20&kind=DECISION");
    assertThat(sample.getAsJsonArray("records")).hasSize(20);
    assertThat(json("/ledger/sample?seed=of-the-year&size=20&kind=DECISION")).isEqualTo(sample);
    assertThat(json("/ledger/sample?seed=another&size=20&kind=DECISION")).isNotEqualTo(sample);
  }

  @Test
  void whoApprovedARunIsAmongTheSignatures() throws Exception {
    List<JsonObject> names = all("/ledger/signatures", "?kind=RUN_APPROVAL&limit=1");
    assertThat(names)
        .hasSizeGreaterThan(2)
        .isEqualTo(all("/ledger/signatures", "?kind=RUN_APPROVAL&limit=1000"));
    String user = names.get(0).get("user").getAsString();
    assertThat(all("/ledger/signatures", "?kind=RUN_APPROVAL&limit=1000&user=" + user))
        .isNotEmpty()
        .isEqualTo(
            names.stream().filter(name -> name.get("user").getAsString().equals(user)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/ledger/proofs/inclusion?size=3, 400",
    "/ledger/proofs/inclusion?sequence=-1&size=3, 400",
    "/ledger/proofs/inclusion?sequence=3&size=3, 404",
    "/ledger/proofs/inclusion?sequence=0&size=99999999, 404",
    "/ledger/proofs/consistency?from=0&to=3, 400",
    "/ledger/proofs/consistency?from=4&to=3, 404",
    "/ledger/checkpoints?cursor=AAAA, 400",
    "/ledger/accounts/130100/2023/EMPLOYMENT_SUBSIDY/PAID/statement?from=2023-2-30, 400",
    "/ledger/accounts/130100/1999/EMPLOYMENT_SUBSIDY/PAID/statement, 404"
  })
  void whatCannotBeAnsweredIsAProblem(String path, int status) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }
}
