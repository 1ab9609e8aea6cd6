package io.butie.domain.diagram;

import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.Arrow;
import io.butie.domain.policy.TransitionTable;
import io.butie.domain.policy.TransitionTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tables of the code as pictures in Mermaid's language, one line of the page an element. */
final class Diagram {

  private Diagram() {}

  /** A life: where it starts, every move, and the states that nothing leaves. */
  static List<String> ofLife(TransitionTable<?, ?> table) {
    Set<Object> left = new LinkedHashSet<>();
    Set<Object> reached = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    lines.add("stateDiagram-v2");
    lines.add("    [*] --> " + table.start());
    for (Row<?, ?> row : table.rows()) {
      left.add(row.from());
      reached.add(row.to());
      lines.add("    " + row.from() + " --> " + row.to() + ": " + row.event());
    }
    reached.removeAll(left);
    reached.forEach(end -> lines.add("    " + end + " --> [*]"));
    return mermaid(lines);
  }

  /** The same life, a row a move, for who searches or cannot see the picture. */
  static List<String> tableOf(TransitionTable<?, ?> table) {
    List<String> lines = new ArrayList<>(List.of("| from | event | to |", "|---|---|---|"));
    for (Row<?, ?> row : table.rows()) {
      lines.add("| " + row.from() + " | " + row.event() + " | " + row.to() + " |");
    }
    return lines;
  }

  /** Every account, also one to which no arrow leads, and every arrow. */
  static List<String> ofAccounts() {
    List<String> lines = new ArrayList<>();
    lines.add("flowchart LR");
    for (AccountKind account : AccountKind.values()) {
      lines.add("    " + account);
    }
    for (Arrow arrow : Arrow.values()) {
      lines.add("    " + arrow.from() + " -->|" + arrow + "| " + arrow.to());
    }
    return mermaid(lines);
  }

  private static List<String> mermaid(List<String> lines) {
    List<String> block = new ArrayList<>();
    block.add("```mermaid");
    block.addAll(lines);
    block.add("```");
    return block;
  }
}
