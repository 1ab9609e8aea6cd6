package io.butie.adapters.bundle.verify;

import io.butie.domain.ledger.FieldReader;
import io.butie.domain.ledger.FieldType;
import io.butie.domain.ledger.LongText;
import io.butie.domain.reference.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the fields of a record from its line, and writes each to the leaf at the same time: the
 * record and its bytes are made in one pass.
 */
final class PlainFields implements FieldReader {

  private final PlainBytes in;
  private final LeafBuffer leaf;
  private List<FieldText> fields = List.of();
  private int next;

  PlainFields(PlainBytes in, LeafBuffer leaf) {
    this.in = in;
    this.leaf = leaf;
  }

  void begin(List<FieldText> ofKind) {
    fields = ofKind;
    next = 0;
  }

  /** A record takes every field of its kind. */
  void expectEnd() {
    PlainBytes.require(next == fields.size());
  }

  private FieldText name(FieldType type) {
    FieldText field = fields.get(next++);
    PlainBytes.require(field.field().type() == type);
    in.expect(field.name());
    return field;
  }

  @Override
  public String text() {
    return quoted(name(FieldType.TEXT));
  }

  @Override
  public LongText longText() {
    name(FieldType.TEXT);
    in.expect('"');
    leaf.text(in);
    return LongText.ofUtf8(leaf.lastUtf8());
  }

  @Override
  public Optional<String> optionalText() {
    FieldText field = name(FieldType.TEXT);
    if (field.field().nullable() && in.goesOnWith(LineText.NULL)) {
      leaf.absent();
      return Optional.empty();
    }
    return Optional.of(quoted(field));
  }

  private String quoted(FieldText field) {
    in.expect('"');
    leaf.text(in);
    return leaf.lastText(field);
  }

  @Override
  public long integer() {
    name(FieldType.INTEGER);
    long number = in.number();
    leaf.integer(number);
    return number;
  }

  @Override
  public Digest digest() {
    name(FieldType.DIGEST);
    in.expect('"');
    Digest digest = in.digest();
    in.expect('"');
    leaf.digest(digest);
    return digest;
  }

  @Override
  public LocalDate date() {
    name(FieldType.DATE);
    in.expect('"');
    LocalDate day = in.date();
    leaf.date(in);
    in.expect('"');
    return day;
  }
}
