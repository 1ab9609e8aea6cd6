package io.butie.adapters.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.AwardBook;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.LineDerivation;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.QuotaFacts;
import io.butie.domain.policy.Clause;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.RulebookEntry;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.training.InstitutionList;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import io.butie.domain.training.ProgrammeCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Decides the sample's lines with the domain itself, in their order, on nothing but the sample. */
final class SampleAssessment {

  private final SampleProvince province;
  private final Rulebook rulebook = rulebook();
  private final AwardBook awards = new AwardBook();
  private final Map<Region, Long> totals = new HashMap<>();
  private final Map<Region, Long> awarded = new HashMap<>();

  private SampleAssessment(SampleProvince province) {
    this.province = province;
  }

  static SampleAssessment of(SampleProvince province) {
    return new SampleAssessment(province);
  }

  void forEach(BiConsumer<SampleLine, Decision> consumer) {
    province.openingCounts().forEach(this::open);
    province.history().forEach(award -> awards.add(award.personId(), earlier(award)));
    LineDerivation derivation =
        new LineDerivation(rulebook, catalogue()::standardOn, lists()::isPublished);
    province
        .classes()
        .forEachOrdered(
            of ->
                province
                    .lines(of.id())
                    .forEach(line -> consumer.accept(line, decide(derivation, of, line))));
  }

  private void open(SampleOpeningCount count) {
    totals.put(count.region(), (long) count.annualTotal());
    awarded.put(count.region(), (long) count.awarded());
  }

  private Decision decide(LineDerivation derivation, SampleClass of, SampleLine line) {
    QuotaFacts quota =
        new QuotaFacts(
            OptionalLong.of(totals.getOrDefault(line.region(), 0L)),
            awarded.getOrDefault(line.region(), 0L));
    LineFacts facts = derivation.derive(claim(of, line)).on(awards.of(line.personId()), quota);
    Decision decision = Assessment.assess(facts, rulebook);
    if (decision.verdict().isAward()) {
      awards.add(line.personId(), EarlierAward.of(facts));
      if (line.kind() == ClaimKind.TRAINING) {
        awarded.merge(line.region(), 1L, Long::sum);
      }
    }
    return decision;
  }

  private static ClaimLine claim(SampleClass of, SampleLine line) {
    return new ClaimLine(
        line.kind(),
        line.region(),
        line.channel(),
        line.institution().value(),
        new ClassFacts(
            Optional.of(of.id().value()),
            Optional.of(of.region()),
            of.channel(),
            of.approvedOn(),
            of.startsOn(),
            of.endsOn()),
        text(line.personId()),
        text(line.personName()),
        Set.copyOf(line.groups()),
        line.occupation(),
        line.level(),
        text(line.certificateType()).map(CertificateType::valueOf),
        text(line.certificateNumber()),
        line.certificateDate(),
        line.evaluatedOn(),
        text(line.firstAppraisal()).map("Y"::equals),
        line.agreementOn(),
        line.employedOn(),
        line.claimedOn(),
        text(line.exceptionApprovedBy()));
  }

  private static EarlierAward earlier(SampleAward award) {
    return new EarlierAward(
        award.kind(),
        Optional.of(award.occupation()),
        Optional.of(award.level()),
        Optional.of(CertificateType.valueOf(award.certificateType())),
        Optional.of(award.certificateDate()),
        Optional.of(award.classId()),
        Optional.of(award.classStartsOn()),
        Optional.of(award.classEndsOn()),
        award.state());
  }

  private ProgrammeCatalogue catalogue() {
    ProgrammeCatalogue catalogue = new ProgrammeCatalogue();
    for (SampleProgramme row : province.programmes()) {
      Standard standard = new Standard(row.standard(), row.newOccupation());
      Optional<Programme> overlapped =
          catalogue.add(
              new Programme(
                  row.kind(), row.occupation(), row.level(), standard, row.from(), row.to()));
      if (overlapped.isPresent()) {
        throw new AssertionError("the catalogue overlaps: " + row);
      }
    }
    return catalogue;
  }

  private InstitutionList lists() {
    InstitutionList lists = new InstitutionList();
    for (SampleInstitution each : province.institutions()) {
      lists.add(
          new Listing(
              each.id().value(),
              each.region(),
              each.kind(),
              each.publishedOn(),
              each.withdrawnOn()));
    }
    return lists;
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Rulebook rulebook() {
    try (InputStream in =
        SampleAssessment.class.getResourceAsStream(
            "/io/butie/adapters/files/rulebook-2023-65.csv")) {
      byte[] bytes = in.readAllBytes();
      List<RulebookEntry> entries =
          CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
              .map(SampleAssessment::entry)
              .toList();
      return Rulebook.of(entries, Digest.sha256(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulebookEntry entry(NamedCsvRecord row) {
    return new RulebookEntry(
        row.getField("section"),
        row.getField("name"),
        Arrays.stream(row.getField("kinds").split(";", -1))
            .map(ClaimKind::valueOf)
            .collect(Collectors.toSet()),
        row.getField("when"),
        row.getField("value"),
        new Clause(row.getField("clause"), row.getField("rule")),
        RulebookEntry.Mark.valueOf(row.getField("mark")),
        row.getField("note"));
  }
}
