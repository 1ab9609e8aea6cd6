package io.butie.bootstrap.scenario;

import static io.butie.bootstrap.scenario.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.PersonalDataOrders.Order;
import io.butie.application.port.PersonalDataOrders.What;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.intake.ClosedInstallation.Deed;
import io.butie.bootstrap.privacy.EraseCommand;
import io.butie.bootstrap.privacy.RestrictCommand;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code person restrict} and {@code person erase} have two supervisors do. */
class PersonCommandScenarioTest extends Scenario {

  private static final String LI = Province.person(7);
  private static final String PAPER = "冀人社信〔2053〕9号";

  @TempDir private Path files;

  @BeforeEach
  void liIsPaid() {
    ClassDraft welding = ClassDraft.of("K1", Province.SHIJIAZHUANG, Province.WELDER, 3);
    bureau.appropriate(CHANNEL, 1_000_000);
    bureau.open(welding).orThrow();
    bureau.submit(LineDraft.of("L1", welding, LI)).orThrow();
    bureau.decidePublishAndAccrue();
    bureau.pay();
  }

  private SignedInUser supervisor() {
    return province.as(Role.HR_SUPERVISOR, Region.PROVINCE);
  }

  private SignedInUser secondSupervisor() {
    return province.colleague(Role.HR_SUPERVISOR, Region.PROVINCE);
  }

  private static Deed<Order> erase(String... arguments) {
    EraseCommand command = new EraseCommand(new Environment());
    new CommandLine(command).parseArgs(arguments);
    return command.deed();
  }

  private static Deed<Order> restrict(String... arguments) {
    RestrictCommand command = new RestrictCommand(new Environment());
    new CommandLine(command).parseArgs(arguments);
    return command.deed();
  }

  private String idFile(String text) throws Exception {
    return Files.writeString(files.resolve("id"), text).toString();
  }

  @Test
  void oneOrdersWithTheNumberInAFileAndAnotherApprovesTheHash() throws Exception {
    String id = idFile(LI + "\nwhatever follows\n");
    installation.clock().set(installation.clock().today().plusYears(31));

    Order order =
        erase("--as", "zhang", "--person-id-file", id, "--basis", PAPER)
            .by(useCases, supervisor())
            .orThrow();
    Deed<Order> approval =
        erase("--as", "wang", "--person-id-file", id, "--approve", order.content().hex());

    assertThat(order.what()).isEqualTo(What.ERASURE);
    assertThat(order.basis()).isEqualTo(PAPER);
    assertRefused(RefusalCode.FOUR_EYES, approval.by(useCases, supervisor()));
    approval.by(useCases, secondSupervisor()).orThrow();
    assertRefused(RefusalCode.NOT_FOUND, useCases.findPerson().pseudonymOf(supervisor(), LI));
  }

  @Test
  void theNumberComesFromStdinTooAndThePseudonymWillDo() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(LI.getBytes(StandardCharsets.UTF_8)));
    Deed<Order> ordered;
    try {
      ordered = restrict("--as", "zhang", "--person-id-file", "-", "--basis", PAPER);
    } finally {
      System.setIn(before);
    }

    Order order = ordered.by(useCases, supervisor()).orThrow();
    restrict(
            "--as",
            "wang",
            "--pseudonym",
            order.person().value(),
            "--approve",
            order.content().hex())
        .by(useCases, secondSupervisor())
        .orThrow();

    assertRefused(
        RefusalCode.PERSON_RESTRICTED,
        bureau.submit(
            LineDraft.of(
                "L9", ClassDraft.of("K1", Province.SHIJIAZHUANG, Province.WELDER, 3), LI)));
  }

  @Test
  void withoutAPersonOrATurnNothingIsOpened() throws Exception {
    assertWrongUsage("--as", "zhang", "--basis", PAPER);
    assertWrongUsage("--as", "zhang", "--pseudonym", "P1");
    assertWrongUsage("--as", "zhang", "--pseudonym", "P1", "--basis", PAPER, "--approve", "00");
    assertWrongUsage("--as", "zhang", "--pseudonym", "P1", "--approve", "not a hash");
    assertWrongUsage("--as", "zhang", "--person-id-file", idFile(" \n"), "--basis", PAPER);
    assertThat(assertWrongUsage("--as", "zhang", "--person-id-file", LI, "--basis", PAPER))
        .as("the number in place of a file")
        .doesNotContain(LI);
  }

  private static String assertWrongUsage(String... arguments) {
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new EraseCommand(new Environment()))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    assertThat(code).as(err.toString()).isEqualTo(2);
    return err.toString();
  }
}
