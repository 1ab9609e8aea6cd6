package io.butie.application.audit;

import io.butie.domain.fund.Arrow;
import io.butie.domain.ledger.ClassClosingRecord;
import io.butie.domain.ledger.ClassOpeningRecord;
import io.butie.domain.ledger.DecisionRecord;
import io.butie.domain.ledger.HoldResolutionRecord;
import io.butie.domain.ledger.InstructionRecord;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.ledger.RunApprovalRecord;
import io.butie.domain.ledger.TransferRecord;
import io.butie.domain.ledger.TreasuryAnswerRecord;
import java.util.HashSet;
import java.util.Set;

/**
 * How records hang together: what a record gives for others to rest on, and what it rests on. What
 * it rests on is always earlier in the log, so one pass backward finds all of it, and one pass
 * forward finds all that came of it.
 *
 * @param gives keys by which later records lean on this one
 * @param needs keys of earlier records that this one leans on
 */
record Links(Set<String> gives, Set<String> needs) {

  static Links of(LedgerRecord record) {
    Links links = new Links(new HashSet<>(), new HashSet<>());
    links.give("record", record.digest().hex());
    if (record instanceof TransferRecord transfer) {
      links.transfer(transfer);
    } else if (record instanceof DecisionRecord decision) {
      links.need("rulebook", decision.rulebook());
      decision.classId().ifPresent(id -> links.need("class", id));
      decision.classId().ifPresent(id -> links.need("encumbered", id));
    } else if (record instanceof HoldResolutionRecord resolution) {
      links.give("resolution", resolution.line());
      links.need("record", resolution.decision().hex());
    } else if (record instanceof ClassOpeningRecord opening) {
      links.give("class", opening.classId());
    } else if (record instanceof ClassClosingRecord closing) {
      links.need("class", closing.classId());
    } else if (record instanceof RunApprovalRecord approval) {
      links.give("run", approval.run());
    } else if (record instanceof InstructionRecord instruction) {
      links.give("instruction", instruction.id());
      links.need("run", instruction.run());
      instruction.replaces().ifPresent(id -> links.need("instruction", id));
    } else if (record instanceof TreasuryAnswerRecord answer) {
      links.need("instruction", answer.instruction());
    } else if (record instanceof ReferenceDataRecord data && data.what().equals("RULEBOOK")) {
      links.give("rulebook", data.name());
    }
    return links;
  }

  private void transfer(TransferRecord transfer) {
    give("transfer", transfer.id());
    need("record", transfer.cause().hex());
    transfer.reverses().ifPresent(id -> need("transfer", id));
    String subject = transfer.subject();
    switch (Arrow.valueOf(transfer.arrow())) {
      case APPROPRIATE -> give("appropriated", transfer.debit());
      case ENCUMBER -> {
        give("encumbered", subject);
        need("appropriated", transfer.credit());
      }
      case ACCRUE -> {
        give("accrued", subject);
        need("encumbered", subject);
        need("resolution", subject);
      }
      case INSTRUCT -> {
        // Its cause is the instruction; the id says which, for those who know only that.
        give("instructed", instructionIn(transfer.id()));
        need("accrued", subject);
      }
      case SETTLE, RETURN, LATE_RETURN -> need("instructed", subject);
      case WITHDRAW, RELEASE, RECOVER, LAPSE -> {
        // These rest on the record that justifies them and on nothing else.
      }
    }
  }

  /**
   * What this record rests on of itself, without the other lines that share its payment: the
   * records that order, approve and answer it.
   */
  Set<String> reasons() {
    Set<String> reasons = new HashSet<>(needs);
    reasons.removeIf(need -> need.startsWith("instructed "));
    return reasons;
  }

  /** The instruction in {@code instruct/INSTRUCTION/LINE}. */
  private static String instructionIn(String transferId) {
    int from = transferId.indexOf('/') + 1;
    int to = transferId.indexOf('/', from);
    return to < 0 ? transferId.substring(from) : transferId.substring(from, to);
  }

  private void give(String what, String which) {
    gives.add(what + " " + which);
  }

  private void need(String what, String which) {
    needs.add(what + " " + which);
  }
}
