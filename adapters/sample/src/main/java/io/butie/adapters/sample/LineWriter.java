package io.butie.adapters.sample;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.LineId;
import io.butie.domain.reference.TraineeGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the lines of one class: the training lines, then those of the evaluation body. */
final class LineWriter {

  private final Draws draws;
  private final Names names;
  private final Payees payees;
  private final IdentityNumbers identities;
  private final Trainees trainees;
  private final Institutions institutions;
  private final ClassWriter classes;

  LineWriter(
      Draws draws,
      Names names,
      Payees payees,
      IdentityNumbers identities,
      Institutions institutions,
      ClassWriter classes) {
    this.draws = draws;
    this.names = names;
    this.payees = payees;
    this.identities = identities;
    this.trainees = new Trainees(draws);
    this.institutions = institutions;
    this.classes = classes;
  }

  List<SampleLine> write(ClassPlan plan) {
    SampleClass of = classes.write(plan);
    List<SampleLine> lines = new ArrayList<>(of.trainingLines() + of.appraisalLines());
    for (int position = 0; position < of.trainingLines(); position++) {
      lines.add(training(plan, of, position));
    }
    List<Integer> positions = plan.appraisalPositions();
    for (int place = 0; place < positions.size(); place++) {
      lines.add(appraisal(plan, of, place, positions.get(place)));
    }
    return lines;
  }

  private SampleLine training(ClassPlan plan, SampleClass of, int position) {
    long person = plan.person(position);
    LineUnderway line = regular(plan, of, position);
    line.groups = trainees.groups(plan.draft(), person);
    boolean employee = line.groups.contains(TraineeGroup.ENTERPRISE_EMPLOYEE.name());
    line.employedOn = trainees.employedOn(plan.draft(), employee, person);
    SamplePayee payee = of.payee().orElseGet(() -> payees.trainee(person, names.person(person)));
    plan.story(position).ifPresent(story -> Alterations.tell(story, line, of));
    return line.submit(lineId(plan.firstLine() + position), ClaimKind.TRAINING, of, payee);
  }

  private SampleLine appraisal(ClassPlan plan, SampleClass of, int place, int position) {
    LineUnderway line = regular(plan, of, position);
    SampleInstitution body = classes.body(plan.draft());
    line.groups = trainees.groups(plan.draft(), plan.person(position));
    line.firstAppraisal = "Y";
    line.agreementOn = Optional.of(of.endsOn());
    AppraisalStory story = plan.appraisalStory(place);
    if (story == AppraisalStory.BODY_WITHDRAWN) {
      body = institutions.withdrawnBody(of.region());
    }
    line.institution = body.id();
    Alterations.tell(story, line);
    LineId id = lineId(plan.firstLine() + of.trainingLines() + place);
    return line.submit(id, ClaimKind.APPRAISAL, of, body.basicAccount());
  }

  private LineUnderway regular(ClassPlan plan, SampleClass of, int position) {
    long person = plan.person(position);
    LineUnderway line = new LineUnderway(of.institution());
    line.channel = plan.draft().channel();
    line.personId = identities.of(person, plan.home(position));
    line.personName = names.person(person);
    line.level = of.level();
    LocalDate evaluatedOn = of.endsOn().plusDays(1L + draws.below(6, "evaluated", plan.ordinal()));
    line.evaluatedOn = Optional.of(evaluatedOn);
    line.certificateType = of.certificateType();
    line.certificateNumber = certificateNumber(plan, position);
    line.certificateDate =
        Optional.of(evaluatedOn.plusDays(draws.below(3, "issued", plan.ordinal())));
    return line;
  }

  private static String certificateNumber(ClassPlan plan, int position) {
    String code = plan.draft().region().code();
    return "S" + code + "23" + Digits.of(plan.ordinal() + 1L, 6) + Digits.of(position + 1L, 2);
  }

  private static LineId lineId(long number) {
    return new LineId("L" + Digits.of(number, 7));
  }
}
