package io.butie.adapters.files;

import io.butie.domain.claim.Assessment;
import io.butie.domain.claim.ClaimLine;
import io.butie.domain.claim.ClassFacts;
import io.butie.domain.claim.Decision;
import io.butie.domain.claim.EarlierAward;
import io.butie.domain.claim.LineDerivation;
import io.butie.domain.claim.LineFacts;
import io.butie.domain.claim.QuotaFacts;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.training.InstitutionList;
import io.butie.domain.training.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A line that is paid, until a test changes one thing about it. Columns as in the claims file. */
final class Line {

  static final Rulebook RULEBOOK = NoticeData.rulebook("2023-65").orElseThrow();
  static final String OCCUPATION = "4-07-05-01";

  private final Map<String, String> columns = new HashMap<>();
  private final List<EarlierAward> earlier = new ArrayList<>();
  private final InstitutionList lists = new InstitutionList();
  private Optional<Standard> standard = Optional.of(new Standard(Money.ofFen(100_001), false));
  private QuotaFacts quota = QuotaFacts.NO_LIMIT;

  private Line(ClaimKind kind) {
    with("kind", kind.name());
    with("region", "130100").with("fund_channel", "SKILL_UPGRADE").with("institution", "I1");
    with("class_id", "C1").with("class_region", "130100");
    with("class_fund_channel", "SKILL_UPGRADE").with("class_approved_on", "2023-05-01");
    with("class_starts_on", "2023-05-08").with("class_ends_on", "2023-05-20");
    with("person_id", "11010519491231002X").with("person_name", "某人");
    with("groups", "RURAL_TRANSFER_WORKER").with("occupation", OCCUPATION).with("level", "5");
    with("certificate_type", "SKILL_LEVEL").with("certificate_number", "N1");
    with("certificate_date", "2023-05-31").with("evaluated_on", "2023-05-27");
    with("claimed_on", "2023-06-15");
    if (kind == ClaimKind.APPRAISAL) {
      with("agreement_on", "2023-05-08").with("first_appraisal", "Y");
    }
  }

  static Line training() {
    return new Line(ClaimKind.TRAINING).listed("2023-05-08", "");
  }

  static Line appraisal() {
    return new Line(ClaimKind.APPRAISAL).listed("2023-05-25", "");
  }

  /** Listed in those days only. */
  static Line trainingListed(String published, String withdrawn) {
    return new Line(ClaimKind.TRAINING).listed(published, withdrawn);
  }

  /** Listed from that day only. */
  static Line appraisalListed(String published) {
    return new Line(ClaimKind.APPRAISAL).listed(published, "");
  }

  static Line of(ClaimKind kind) {
    return kind == ClaimKind.TRAINING ? training() : appraisal();
  }

  /** The column's value; an empty one is unknown. */
  Line with(String column, String value) {
    columns.put(column, value);
    return this;
  }

  Line listed(String published, String withdrawn) {
    ClaimKind kind = ClaimKind.valueOf(column("kind"));
    lists.add(
        new Listing(
            "I1",
            new Region("130100"),
            kind,
            LocalDate.parse(published),
            Optional.of(withdrawn).filter(day -> !day.isEmpty()).map(LocalDate::parse)));
    return this;
  }

  /** The same institution under another name, which no list has. */
  Line unlisted() {
    return with("institution", "I2");
  }

  Line standard(long fen, boolean newOccupation) {
    standard = Optional.of(new Standard(Money.ofFen(fen), newOccupation));
    return this;
  }

  Line noStandard() {
    standard = Optional.empty();
    return this;
  }

  Line after(EarlierAward... awards) {
    earlier.addAll(List.of(awards));
    return this;
  }

  Line quota(long total, long awarded) {
    quota = new QuotaFacts(OptionalLong.of(total), awarded);
    return this;
  }

  Decision decide() {
    return Assessment.assess(facts(), RULEBOOK);
  }

  /** The codes of what is found, flags too, joined as in the decisions file. */
  String findings() {
    return DecisionRow.of(decide()).findings();
  }

  LineFacts facts() {
    LineDerivation derivation =
        new LineDerivation(
            RULEBOOK, (kind, occupation, level, day) -> standard, lists::isPublished);
    return derivation
        .derive(claim())
        .on(text("person_id").isPresent() ? earlier : List.of(), quota);
  }

  private ClaimLine claim() {
    return new ClaimLine(
        ClaimKind.valueOf(column("kind")),
        new Region(column("region")),
        FundChannel.valueOf(column("fund_channel")),
        column("institution"),
        new ClassFacts(
            text("class_id"),
            text("class_region").map(Region::new),
            text("class_fund_channel").map(FundChannel::valueOf),
            date("class_approved_on"),
            date("class_starts_on").orElseThrow(),
            date("class_ends_on").orElseThrow()),
        text("person_id"),
        text("person_name"),
        Set.of(column("groups").split(";")),
        column("occupation"),
        Integer.parseInt(column("level")),
        text("certificate_type").map(CertificateType::valueOf),
        text("certificate_number"),
        date("certificate_date"),
        date("evaluated_on"),
        text("first_appraisal").map("Y"::equals),
        date("agreement_on"),
        date("employed_on"),
        date("claimed_on").orElseThrow(),
        text("exception_approved_by"));
  }

  private String column(String name) {
    return text(name).orElseThrow();
  }

  private Optional<String> text(String column) {
    return Optional.ofNullable(columns.get(column)).filter(value -> !value.isEmpty());
  }

  private Optional<LocalDate> date(String column) {
    return text(column).map(LocalDate::parse);
  }
}
