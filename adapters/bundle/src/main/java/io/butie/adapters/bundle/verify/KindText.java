package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.Field;
import io.butie.domain.ledger.RecordKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of one kind has between its values.
 *
 * @param start its name, to the brace that opens the fields
 * @param names of every field, from the comma before to the colon after
 */
@SuppressWarnings("ArrayRecordComponent") // constants, never compared
record KindText(RecordKind kind, byte[] start, List<byte[]> names) {

  static KindText of(RecordKind kind) {
    List<byte[]> names = new ArrayList<>();
    for (Field field : kind.fields()) {
      names.add(LineText.ascii((names.isEmpty() ? "\"" : ",\"") + field.name() + "\":"));
    }
    return new KindText(kind, LineText.ascii(kind.name() + "\",\"fields\":{"), names);
  }
}
