package io.butie.adapters.bundle.table;

import io.butie.application.audit.DecisionClauses;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.Field;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.Value;
import io.butie.domain.policy.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A record of any kind as a row. */
public final class RecordColumns {

  private static final String[] NAMES = {
    "sequence", "booked_at", "region", "kind", "id", "amount_fen", "clauses", "fields"
  };

  private final Function<String, Optional<Rulebook>> rulebooks;
  private final Map<String, Optional<Rulebook>> read = new HashMap<>();

  /**
   * Columns whose clauses are made from the decisions' rulebooks.
   *
   * @param rulebooks by id; empty where it is not there
   */
  public RecordColumns(Function<String, Optional<Rulebook>> rulebooks) {
    this.rulebooks = rulebooks;
  }

  /** What the columns are called. */
  public static String[] names() {
    return NAMES.clone();
  }

  /** The row of the record. */
  public Object[] of(LedgerEntry entry) {
    LedgerRecord record = entry.record();
    return new Object[] {
      entry.sequence(),
      entry.bookedAt(),
      record.region(),
      record.kind(),
      record.id(),
      amount(record),
      record instanceof DecisionRecord decision ? DecisionClauses.of(decision, this::rulebook) : "",
      fields(record)
    };
  }

  private Optional<Rulebook> rulebook(String id) {
    return read.computeIfAbsent(id, rulebooks);
  }

  private static Object amount(LedgerRecord record) {
    List<Field> fields = record.kind().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals("amount_fen")) {
        return plain(record.values().get(i));
      }
    }
    return "";
  }

  /** Every field in hashing order, on one line. */
  private static String fields(LedgerRecord record) {
    List<String> texts = new ArrayList<>();
    List<Field> fields = record.kind().fields();
    for (int i = 0; i < fields.size(); i++) {
      texts.add(fields.get(i).name() + "=" + plain(record.values().get(i)));
    }
    return String.join("; ", texts).replace("\n", ", ");
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    } else if (value instanceof Value.Int integer) {
      return integer.value();
    } else if (value instanceof Value.Sha256 digest) {
      return digest.value().hex();
    } else if (value instanceof Value.Day day) {
      return day.value();
    }
    return "";
  }
}
