package io.butie.adapters.rest.claim;

import io.butie.application.port.ClaimPages.ShownLine;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.InstructionId;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A claim line as it is shown.
 *
 * @param verdict absent until it is decided
 * @param code the finding that decided; absent for every PAY
 * @param lastInstruction the last that came back unpaid
 * @param decision absent in a list
 */
public record ClaimView(
    String id,
    String region,
    String kind,
    String channel,
    int fundYear,
    String institution,
    @JsonbProperty("class") Optional<String> trainingClass,
    LocalDate claimedOn,
    String pseudonym,
    String state,
    Optional<String> verdict,
    Optional<String> code,
    long amountFen,
    Optional<String> notice,
    Optional<String> lastInstruction,
    Optional<DecisionView> decision) {

  static ClaimView of(ShownLine line) {
    return of(line, Optional.empty());
  }

  static ClaimView of(ShownLine line, Optional<DecisionView> decision) {
    return new ClaimView(
        line.id().value(),
        line.region().code(),
        line.kind().name(),
        line.channel().name(),
        line.fundYear(),
        line.institution(),
        line.trainingClass().map(ClassId::value),
        line.claimedOn(),
        line.pseudonym().value(),
        line.state().name(),
        line.verdict().map(Enum::name),
        line.code(),
        line.amount().fen(),
        line.notice(),
        line.lastInstruction().map(InstructionId::value),
        decision);
  }
}
