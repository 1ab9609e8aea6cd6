package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.Field;
import io.butie.domain.ledger.RecordKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of one kind has between its values.
 *
 * @param start its name, to the brace that opens the fields
 */
@SuppressWarnings("ArrayRecordComponent") // a constant, never compared
record KindText(RecordKind kind, byte[] start, List<FieldText> fields) {

  static KindText of(RecordKind kind) {
    List<FieldText> fields = new ArrayList<>();
    for (Field field : kind.fields()) {
      fields.add(new FieldText(field, fields.isEmpty()));
    }
    return new KindText(kind, LineText.ascii(kind.name() + "\",\"fields\":{"), fields);
  }
}
