package io.butie.domain.policy;

import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.Digest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notice as dated data: what each screening test does, the rates, and every value, each with its
 * clause and whether the notice says so or we chose it.
 */
public final class Rulebook {

  private final String id;
  private final Digest digest;
  private final LocalDate effectiveFrom;
  private final List<RulebookEntry> entries;
  private final Map<ClaimKind, Map<FindingCode, TestRule>> tests;
  private final RateTable rates;
  private final AwardRules awards;
  private final EmploymentRules employment;
  private final DateRules dates;
  private final PaymentRules payment;
  private final NoticeRules notice;
  private final RetentionRules retention;

  private Rulebook(List<RulebookEntry> entries, Digest digest) {
    this.entries = List.copyOf(entries);
    this.digest = digest;
    RulebookValues head = new RulebookValues(inSection("rulebook"));
    id = head.text("id");
    effectiveFrom = head.date("effective_from");
    head.requireAllRead();
    tests = tests(inSection("test"));
    rates = new RateTable(inSection("rate").stream().map(RateRowText::parse).toList());
    RulebookValues values = new RulebookValues(inSection("value"));
    awards = RulebookRules.awards(values);
    employment = RulebookRules.employment(values);
    dates = RulebookRules.dates(values);
    payment = RulebookRules.payment(values);
    notice = RulebookRules.notice(values);
    retention = RulebookRules.retention(values);
    values.requireAllRead();
  }

  /**
   * Reads a rulebook. Throws IllegalArgumentException where a value is missing, not of its kind or
   * read by nothing.
   *
   * @param digest the SHA-256 of the bytes that the entries were read from
   */
  public static Rulebook of(List<RulebookEntry> entries, Digest digest) {
    return new Rulebook(entries, digest);
  }

  /** The notice's number, such as 2023-65. */
  public String id() {
    return id;
  }

  /** The SHA-256 of the rulebook's bytes, by which a decision names the version that it used. */
  public Digest digest() {
    return digest;
  }

  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  /** Everything that the rulebook states, in its order, to be shown. */
  public List<RulebookEntry> entries() {
    return entries;
  }

  /** What the test does for that kind of claim; empty where it does not apply to it. */
  public Optional<TestRule> test(FindingCode code, ClaimKind kind) {
    return Optional.ofNullable(tests.getOrDefault(kind, Map.of()).get(code));
  }

  public RateTable rates() {
    return rates;
  }

  public AwardRules awards() {
    return awards;
  }

  public EmploymentRules employment() {
    return employment;
  }

  public DateRules dates() {
    return dates;
  }

  public PaymentRules payment() {
    return payment;
  }

  public NoticeRules notice() {
    return notice;
  }

  public RetentionRules retention() {
    return retention;
  }

  private List<RulebookEntry> inSection(String section) {
    return entries.stream().filter(entry -> entry.section().equals(section)).toList();
  }

  private static Map<ClaimKind, Map<FindingCode, TestRule>> tests(List<RulebookEntry> entries) {
    Map<ClaimKind, Map<FindingCode, TestRule>> tests = new EnumMap<>(ClaimKind.class);
    for (ClaimKind kind : ClaimKind.values()) {
      Map<FindingCode, TestRule> ofKind = new EnumMap<>(FindingCode.class);
      for (RulebookEntry entry : entries) {
        if (entry.kinds().contains(kind)) {
          TestRule rule = new TestRule(Effect.valueOf(entry.value()), entry.clause());
          if (ofKind.put(FindingCode.valueOf(entry.name()), rule) != null) {
            throw new IllegalArgumentException(entry.name() + " is stated twice for " + kind);
          }
        }
      }
      tests.put(kind, ofKind);
    }
    return tests;
  }
}
