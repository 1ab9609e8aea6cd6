package io.butie.domain.ledger;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.util.List;

/**
 * Something that happened and is never edited or deleted: one leaf of the log. Holds no personal
 * data, only pseudonyms and commitments.
 */
public sealed interface LedgerRecord
    permits TransferRecord,
        DecisionRecord,
        HoldResolutionRecord,
        ClassOpeningRecord,
        ClassClosingRecord,
        NoticeRecord,
        RunApprovalRecord,
        InstructionRecord,
        TreasuryAnswerRecord,
        AppropriationRecord,
        ReferenceDataRecord,
        ImportRecord,
        YearCloseRecord,
        KeyChangeRecord,
        ForkRecord,
        RestrictionRecord,
        ErasureRecord,
        PeriodSealRecord {

  RecordKind kind();

  /**
   * A deterministic name, at most {@value RecordIds#MAX_LENGTH} characters, made from what caused
   * the record, so that the same cause cannot be posted twice: {@code accrue/L00017}.
   */
  String id();

  /** The region whose record this is; the province where it is no single region's. */
  Region region();

  /** The values in the order of {@link RecordKind#fields}. */
  List<Value> values();

  /**
   * The digest by which other records name this one. It covers kind, region and fields but neither
   * sequence nor time, so it is known before the record is posted.
   */
  default Digest digest() {
    return LeafEncoder.contentDigest(this);
  }
}
