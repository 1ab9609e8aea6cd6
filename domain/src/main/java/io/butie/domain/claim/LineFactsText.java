package io.butie.domain.claim;

import io.butie.domain.money.Money;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.AwardState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The canonical text of a line's facts, format 1: lines {@code key=value} sorted by key, each ended
 * by LF, unknown facts left out; dates yyyy-MM-dd, truth Y or N, amounts in fen. Keys are those of
 * {@link Fact}, {@code format}, and for each earlier award, counted from 000001, {@code
 * earlier.000001.} and the award's own keys. In a value, backslash, LF and CR are escaped by a
 * backslash. The same facts give the same text, and the text gives the same facts back.
 */
public final class LineFactsText {

  private static final String FORMAT = "1";

  private LineFactsText() {}

  public static String toText(LineFacts line) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("format", FORMAT);
    for (Fact fact : Fact.values()) {
      values.put(fact.key(), fact.of(line));
    }
    int number = 0;
    for (EarlierAward award : line.earlier()) {
      number++;
      for (AwardFact fact : AwardFact.values()) {
        values.put(prefix(number) + fact.key(), fact.of(award));
      }
    }
    return KeyValueText.write(values);
  }

  /** Throws IllegalArgumentException where the text is not one that was written here. */
  public static LineFacts parse(String text) {
    Map<String, String> values = KeyValueText.read(text);
    FactReader facts = new FactReader(values);
    if (!facts.required("format").equals(FORMAT)) {
      throw new IllegalArgumentException("unknown format of facts");
    }
    List<EarlierAward> earlier = new ArrayList<>();
    while (values.containsKey(prefix(earlier.size() + 1) + AwardFact.KIND.key())) {
      earlier.add(award(facts, prefix(earlier.size() + 1)));
    }
    LineFacts line = line(facts, earlier);
    facts.requireAllRead();
    return line;
  }

  private static String prefix(int number) {
    String digits = Integer.toString(number);
    return "earlier." + "0".repeat(6 - digits.length()) + digits + ".";
  }

  private static LineFacts line(FactReader facts, List<EarlierAward> earlier) {
    return new LineFacts(
        facts.requiredOne(ClaimKind.class, Fact.KIND.key()),
        facts.requiredOne(FundChannel.class, Fact.CHANNEL.key()),
        trainingClass(facts),
        facts.requiredYes(Fact.IDENTITY_SOUND.key()),
        facts.requiredOne(ListStatus.class, Fact.INSTITUTION.key()),
        new CertificateFacts(
            facts.one(CertificateType.class, Fact.CERTIFICATE_TYPE.key()),
            facts.requiredYes(Fact.CERTIFICATE_NUMBERED.key()),
            facts.date(Fact.CERTIFICATE_DATE.key())),
        facts.required(Fact.OCCUPATION.key()),
        Integer.parseInt(facts.required(Fact.LEVEL.key())),
        standard(facts),
        facts.date(Fact.EVALUATED_ON.key()),
        facts.yes(Fact.FIRST_APPRAISAL.key()),
        facts.date(Fact.AGREEMENT_ON.key()),
        facts.date(Fact.EMPLOYED_ON.key()),
        facts.requiredYes(Fact.EMPLOYED_GROUP.key()),
        facts.requiredYes(Fact.EXCEPTION_APPROVED.key()),
        facts.requiredDate(Fact.CLAIMED_ON.key()),
        new QuotaFacts(
            facts
                .text(Fact.QUOTA_TOTAL.key())
                .map(total -> OptionalLong.of(Long.parseLong(total)))
                .orElse(OptionalLong.empty()),
            Long.parseLong(facts.required(Fact.QUOTA_AWARDED.key()))),
        earlier);
  }

  private static ClassFacts trainingClass(FactReader facts) {
    return new ClassFacts(
        facts.text(Fact.CLASS_ID.key()),
        facts.text(Fact.CLASS_REGION.key()).map(Region::new),
        facts.one(FundChannel.class, Fact.CLASS_CHANNEL.key()),
        facts.date(Fact.CLASS_APPROVED_ON.key()),
        facts.requiredDate(Fact.CLASS_STARTS_ON.key()),
        facts.requiredDate(Fact.CLASS_ENDS_ON.key()));
  }

  private static Optional<Standard> standard(FactReader facts) {
    Optional<Boolean> isNew = facts.yes(Fact.STANDARD_NEW_OCCUPATION.key());
    return facts
        .text(Fact.STANDARD_FEN.key())
        .map(fen -> new Standard(Money.ofFen(Long.parseLong(fen)), isNew.orElseThrow()));
  }

  private static EarlierAward award(FactReader facts, String prefix) {
    return new EarlierAward(
        facts.requiredOne(ClaimKind.class, prefix + AwardFact.KIND.key()),
        facts.text(prefix + AwardFact.OCCUPATION.key()),
        facts.text(prefix + AwardFact.LEVEL.key()).map(Integer::valueOf),
        facts.one(CertificateType.class, prefix + AwardFact.CERTIFICATE_TYPE.key()),
        facts.date(prefix + AwardFact.CERTIFICATE_DATE.key()),
        facts.text(prefix + AwardFact.CLASS_ID.key()),
        facts.date(prefix + AwardFact.CLASS_STARTS_ON.key()),
        facts.date(prefix + AwardFact.CLASS_ENDS_ON.key()),
        facts.requiredOne(AwardState.class, prefix + AwardFact.STATE.key()));
  }
}
