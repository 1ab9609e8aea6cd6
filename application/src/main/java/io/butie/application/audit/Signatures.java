package io.butie.application.audit;

import io.butie.domain.ledger.Field;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.Value;
import java.util.ArrayList;
import java.util.List;

/** Who put their name to a record, and as what: every field that ends in {@code _by}. */
public final class Signatures {

  private Signatures() {}

  /**
   * One name under one record.
   *
   * @param role the field, such as {@code approved_by}
   */
  public record Signature(String user, String role) {}

  /** The names under this record, in the order of its fields. */
  public static List<Signature> under(LedgerEntry entry) {
    List<Field> fields = entry.record().kind().fields();
    List<Value> values = entry.record().values();
    List<Signature> signatures = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().endsWith("_by") && values.get(i) instanceof Value.Text user) {
        signatures.add(new Signature(user.value(), fields.get(i).name()));
      }
    }
    return signatures;
  }
}
