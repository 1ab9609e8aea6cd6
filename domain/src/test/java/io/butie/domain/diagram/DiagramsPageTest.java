package io.butie.domain.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.access.AccountTransitions;
import io.butie.domain.claim.ClaimFileTransitions;
import io.butie.domain.claim.ClaimTransitions;
import io.butie.domain.claim.NoticeTransitions;
import io.butie.domain.disbursement.PaymentTransitions;
import io.butie.domain.fund.FundOrderTransitions;
import io.butie.domain.policy.TransitionTable;
import io.butie.domain.training.ClassTransitions;
import io.butie.domain.webhook.WebhookTransitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The diagrams and tables of docs/ARCHITECTURE.md are made from what the code obeys. With {@code
 * -Dbutie.regenerate} this test writes them; without it, a stale one fails.
 */
class DiagramsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "ARCHITECTURE.md");
  private static final String REGENERATE =
      "./mvnw -pl domain test -Dtest=DiagramsPageTest -Dbutie.regenerate";

  static final List<TransitionTable<?, ?>> TABLES =
      List.of(
          FundOrderTransitions.ORDER,
          ClassTransitions.TRAINING_CLASS,
          ClaimFileTransitions.FILE,
          ClaimTransitions.LINE,
          NoticeTransitions.NOTICE,
          PaymentTransitions.RUN,
          PaymentTransitions.INSTRUCTION,
          WebhookTransitions.WEBHOOK,
          WebhookTransitions.DELIVERY,
          AccountTransitions.ACCOUNT);

  private static final List<String> NAMES =
      List.of(
          "FundOrderTransitions.ORDER",
          "ClassTransitions.TRAINING_CLASS",
          "ClaimFileTransitions.FILE",
          "ClaimTransitions.LINE",
          "NoticeTransitions.NOTICE",
          "PaymentTransitions.RUN",
          "PaymentTransitions.INSTRUCTION",
          "WebhookTransitions.WEBHOOK",
          "WebhookTransitions.DELIVERY",
          "AccountTransitions.ACCOUNT");

  private static Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("Arrow", Diagram.ofAccounts());
    for (int i = 0; i < TABLES.size(); i++) {
      List<String> part = new ArrayList<>(Diagram.ofLife(TABLES.get(i)));
      part.add("");
      part.addAll(Diagram.tableOf(TABLES.get(i)));
      parts.put(NAMES.get(i), part);
    }
    return parts;
  }

  @Test
  void everyDiagramIsOfTheCodeAsItIs() throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    GeneratedParts generated = new GeneratedParts(page);
    assertThat(generated.names()).containsExactlyElementsOf(parts().keySet());
    List<String> fresh = generated.with(parts());

    if (System.getProperty("butie.regenerate") != null) {
      Files.write(PAGE, fresh);
    } else {
      assertThat(page)
          .as("a diagram of %s is stale; this writes it again: %s", PAGE, REGENERATE)
          .isEqualTo(fresh);
    }
  }

  /** A state that nothing leads to is one that the product does not have. */
  @ParameterizedTest
  @FieldSource("TABLES")
  void everyStateIsReached(TransitionTable<?, ?> table) {
    Set<Object> reached = new HashSet<>(Set.of(table.start()));
    boolean more = true;
    while (more) {
      more = false;
      for (TransitionTable.Row<?, ?> row : table.rows()) {
        more |= reached.contains(row.from()) && reached.add(row.to());
      }
    }

    assertThat(reached)
        .containsExactlyInAnyOrder((Object[]) table.start().getDeclaringClass().getEnumConstants());
  }
}
