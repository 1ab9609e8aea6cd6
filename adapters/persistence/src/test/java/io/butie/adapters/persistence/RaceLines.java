package io.butie.adapters.persistence;

import io.butie.application.port.Claims.RegisteredLine;
import io.butie.application.port.People.Person;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.training.TrainingClass;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Training lines that keep every rule, whoever else is awarded what. */
final class RaceLines {

  static final String ID_NUMBER = "11010519491231002X";
  static final PayeeId PAYEE = new PayeeId("PAYEE");

  private RaceLines() {}

  static RegisteredLine line(String id, TrainingClass of, Person person) {
    LocalDate certified = of.endsOn().plusDays(2);
    return new RegisteredLine(
        new LineId(id),
        new ClaimLine(
            ClaimKind.TRAINING,
            of.region(),
            of.channel().orElseThrow(),
            of.institution(),
            new ClassFacts(
                Optional.of(of.id().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                of.startsOn(),
                of.endsOn()),
            Optional.of(ID_NUMBER),
            Optional.of("李明"),
            Set.of("ENTERPRISE_EMPLOYEE"),
            of.occupation(),
            of.level(),
            Optional.of(CertificateType.SKILL_LEVEL),
            Optional.of("C-" + id),
            Optional.of(certified),
            Optional.of(certified),
            Optional.empty(),
            Optional.empty(),
            Optional.of(certified),
            certified.plusDays(3),
            Optional.empty()),
        person,
        PAYEE,
        of.fundYear());
  }
}
