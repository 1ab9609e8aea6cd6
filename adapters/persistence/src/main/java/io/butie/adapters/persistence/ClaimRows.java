package io.butie.adapters.persistence;

import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.People.Person;
import io.butie.application.port.Vault;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClaimTransitions;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Claim lines as rows and back. Name, ID number and certificate number are sealed together; the
 * rest says nothing about a person without them.
 */
final class ClaimRows {

  private static final String ABSENT = "";

  private final Vault vault;

  ClaimRows(Vault vault) {
    this.vault = vault;
  }

  ClaimRow row(RegisteredLine registered) {
    ClaimLine line = registered.line();
    ClaimRow row = new ClaimRow();
    row.id = registered.id().value();
    row.kind = line.kind();
    row.region = line.region().code();
    row.channel = line.channel();
    row.fundYear = registered.fundYear();
    row.institution = line.institution();
    row.classId = line.trainingClass().id().orElse(null);
    row.classStartsOn = line.trainingClass().startsOn();
    row.classEndsOn = line.trainingClass().endsOn();
    row.pseudonym = registered.person().pseudonym().value();
    row.sealedParticulars =
        vault.seal(
            SealedFields.join(
                line.personId().orElse(ABSENT),
                line.personName().orElse(ABSENT),
                line.certificateNumber().orElse(ABSENT)));
    row.groups = String.join(";", new TreeSet<>(line.groups()));
    row.occupation = line.occupation();
    row.level = line.level();
    row.certificateType = line.certificateType().orElse(null);
    row.certificateDate = line.certificateDate().orElse(null);
    row.evaluatedOn = line.evaluatedOn().orElse(null);
    row.firstAppraisal = line.firstAppraisal().map(first -> first ? "Y" : "N").orElse(null);
    row.agreementOn = line.agreementOn().orElse(null);
    row.employedOn = line.employedOn().orElse(null);
    row.claimedOn = line.claimedOn();
    row.exceptionBy = line.exceptionApprovedBy().orElse(null);
    row.payeeId = registered.payee().value();
    row.state = ClaimTransitions.LINE.start();
    return row;
  }

  RegisteredLine line(ClaimRow row, Person person) {
    // Only a line under way is read, and a person who has one is not erased.
    List<String> particulars =
        SealedFields.split(vault.open(Objects.requireNonNull(row.sealedParticulars, row.id)));
    return new RegisteredLine(
        new LineId(row.id),
        new ClaimLine(
            row.kind,
            new Region(row.region),
            row.channel,
            row.institution,
            new ClassFacts(
                Optional.ofNullable(row.classId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                row.classStartsOn,
                row.classEndsOn),
            present(particulars.get(0)),
            present(particulars.get(1)),
            groups(row.groups),
            row.occupation,
            row.level,
            Optional.ofNullable(row.certificateType),
            present(particulars.get(2)),
            Optional.ofNullable(row.certificateDate),
            Optional.ofNullable(row.evaluatedOn),
            Optional.ofNullable(row.firstAppraisal).map("Y"::equals),
            Optional.ofNullable(row.agreementOn),
            Optional.ofNullable(row.employedOn),
            row.claimedOn,
            Optional.ofNullable(row.exceptionBy)),
        person,
        new PayeeId(row.payeeId),
        row.fundYear);
  }

  private static Optional<String> present(String particular) {
    return Optional.of(particular).filter(text -> !text.equals(ABSENT));
  }

  private static Set<String> groups(String joined) {
    return joined.isEmpty()
        ? Set.of()
        : Arrays.stream(joined.split(";", -1)).collect(Collectors.toSet());
  }
}
