package io.butie.domain.ledger;

import static io.butie.domain.ledger.Field.date;
import static io.butie.domain.ledger.Field.digest;
import static io.butie.domain.ledger.Field.integer;
import static io.butie.domain.ledger.Field.optional;
import static io.butie.domain.ledger.Field.text;

import io.butie.domain.reference.Region;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The schema of the ledger: every kind of record with its code and its fields, in the order in
 * which they are hashed. The leaf encoder and decoder, the bundle's JSON lines and the tables of
 * docs/ledger-format.md all follow this one table. A code or a field order that was ever published
 * never changes; a new meaning is a new kind.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is List.of, the reader a constructor reference
public enum RecordKind {
  TRANSFER(
      1,
      TransferRecord::read,
      text("id"),
      text("arrow"),
      text("debit"),
      text("credit"),
      integer("amount_fen"),
      text("subject"),
      optional(text("reverses")),
      digest("cause"),
      date("effective_on")),
  DECISION(
      2,
      DecisionRecord::read,
      text("id"),
      text("line"),
      text("claim_kind"),
      optional(text("class_id")),
      text("pseudonym"),
      digest("person_commitment"),
      text("rulebook"),
      text("decision"),
      optional(text("code")),
      integer("rate_percent"),
      integer("amount_fen"),
      text("findings"),
      text("clauses"),
      text("facts"),
      text("decided_by"),
      date("decided_on")),
  HOLD_RESOLUTION(
      3,
      HoldResolutionRecord::read,
      text("id"),
      text("line"),
      text("resolution"),
      text("reason"),
      text("resolved_by"),
      digest("decision")),
  CLASS_OPENING(
      4,
      ClassOpeningRecord::read,
      text("id"),
      text("class_id"),
      text("institution"),
      text("channel"),
      integer("fund_year"),
      text("occupation"),
      integer("level"),
      integer("heads"),
      integer("standard_fen"),
      integer("encumbered_fen"),
      date("starts_on"),
      date("ends_on"),
      text("approved_by"),
      date("approved_on")),
  CLASS_CLOSING(
      5,
      ClassClosingRecord::read,
      text("id"),
      text("class_id"),
      integer("released_fen"),
      text("closed_by"),
      date("closed_on")),
  NOTICE(
      6,
      NoticeRecord::read,
      text("id"),
      text("notice"),
      integer("lines"),
      integer("amount_fen"),
      digest("lines_digest"),
      date("published_on"),
      date("ends_on"),
      date("payable_from"),
      text("published_by")),
  RUN_APPROVAL(
      7,
      RunApprovalRecord::read,
      text("id"),
      text("run"),
      digest("content_hash"),
      integer("lines"),
      integer("instructions"),
      integer("amount_fen"),
      text("made_by"),
      text("approved_by"),
      date("approved_on")),
  INSTRUCTION(
      8,
      InstructionRecord::read,
      text("id"),
      text("run"),
      text("channel"),
      integer("fund_year"),
      text("payee"),
      digest("payee_commitment"),
      integer("amount_fen"),
      integer("lines"),
      digest("lines_digest"),
      text("flags"),
      optional(text("replaces"))),
  TREASURY_ANSWER(
      9,
      TreasuryAnswerRecord::read,
      text("id"),
      text("instruction"),
      text("answer"),
      integer("amount_fen"),
      text("reason"),
      date("value_date")),
  APPROPRIATION(
      10,
      AppropriationRecord::read,
      text("id"),
      text("order_number"),
      text("channel"),
      integer("fund_year"),
      integer("amount_fen"),
      date("ordered_on"),
      text("made_by"),
      text("approved_by")),
  REFERENCE_DATA(
      11,
      ReferenceDataRecord::read,
      text("id"),
      text("what"),
      text("name"),
      digest("content_digest"),
      text("loaded_by")),
  IMPORT(
      12,
      ImportRecord::read,
      text("id"),
      text("what"),
      digest("content_digest"),
      integer("rows"),
      integer("amount_fen"),
      text("made_by"),
      text("approved_by"),
      date("approved_on")),
  YEAR_CLOSE(
      13,
      YearCloseRecord::read,
      text("id"),
      text("channel"),
      integer("fund_year"),
      integer("lapsed_fen"),
      integer("carried_over_fen"),
      text("made_by"),
      text("approved_by"),
      date("closed_on")),
  KEY_CHANGE(
      14,
      KeyChangeRecord::read,
      text("id"),
      text("old_key"),
      text("new_key"),
      digest("root"),
      text("reason"),
      text("made_by"),
      text("approved_by"),
      date("changed_on"),
      text("old_signature"),
      text("new_signature")),
  FORK(
      15,
      ForkRecord::read,
      text("id"),
      integer("given_up_size"),
      digest("given_up_root"),
      digest("kept_root"),
      text("reason"),
      text("made_by"),
      text("approved_by"),
      date("recorded_on")),
  RESTRICTION(
      16,
      RestrictionRecord::read,
      text("id"),
      text("pseudonym"),
      text("basis"),
      text("ordered_by"),
      text("approved_by"),
      date("approved_on")),
  ERASURE(
      17,
      ErasureRecord::read,
      text("id"),
      text("pseudonym"),
      text("basis"),
      date("retained_until"),
      text("ordered_by"),
      text("approved_by"),
      date("approved_on")),
  PERIOD_SEAL(
      18,
      PeriodSealRecord::read,
      text("id"),
      text("period"),
      integer("first_sequence"),
      integer("records"),
      integer("accounts"),
      digest("balances_digest"),
      text("sealed_by"),
      date("sealed_on"));

  private final int code;
  private final BiFunction<Region, FieldReader, LedgerRecord> reader;
  private final List<Field> fields;

  RecordKind(int code, BiFunction<Region, FieldReader, LedgerRecord> reader, Field... fields) {
    this.code = code;
    this.reader = reader;
    this.fields = List.of(fields);
  }

  /** The byte that stands for this kind in a leaf. */
  public int code() {
    return code;
  }

  /** The fields after the header, in hashing order; the first is always the id. */
  public List<Field> fields() {
    return fields;
  }

  /**
   * The typed record of this kind with these values.
   *
   * @throws MalformedRecordException where the values do not fit the fields
   */
  public LedgerRecord read(Region region, List<Value> values) {
    return read(region, new ValueReader(this, values));
  }

  /**
   * The typed record of this kind with the values that the reader hands over.
   *
   * @throws MalformedRecordException where they do not fit the fields
   */
  public LedgerRecord read(Region region, FieldReader in) {
    try {
      return reader.apply(region, in);
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(this + ": " + e.getMessage(), e);
    }
  }

  /**
   * The kind with this code.
   *
   * @throws MalformedRecordException where no kind has it
   */
  public static RecordKind ofCode(int code) {
    for (RecordKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new MalformedRecordException("no record kind has the code " + code);
  }
}
