package io.butie.domain.policy;

import io.butie.domain.money.Rate;
import io.butie.domain.reference.CertificateType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rate row as the rulebook writes it: {@code certificate:ANY new:ANY employed:YES}. A certificate
 * is ANY of the six, NONE, or a list joined by semicolons.
 */
final class RateRowText {

  private RateRowText() {}

  static RateRow parse(RulebookEntry entry) {
    Map<String, String> conditions = new HashMap<>();
    for (String condition : entry.when().split(" ", -1)) {
      int colon = condition.indexOf(':');
      conditions.put(condition.substring(0, colon), condition.substring(colon + 1));
    }
    String certificate = conditions.remove("certificate");
    String newOccupation = conditions.remove("new");
    String employed = conditions.remove("employed");
    if (certificate == null || newOccupation == null || employed == null || !conditions.isEmpty()) {
      throw new IllegalArgumentException("conditions of rate row " + entry.name());
    }
    return new RateRow(
        Integer.parseInt(entry.name()),
        certificates(certificate),
        yesNoAny(newOccupation),
        yesNoAny(employed),
        new Rate(Integer.parseInt(entry.value())),
        entry.clause());
  }

  private static Set<CertificateType> certificates(String text) {
    Set<CertificateType> types = EnumSet.noneOf(CertificateType.class);
    if (text.equals("ANY")) {
      types.addAll(EnumSet.allOf(CertificateType.class));
    } else if (!text.equals("NONE")) {
      Arrays.stream(text.split(";", -1)).map(CertificateType::valueOf).forEach(types::add);
    }
    return types;
  }

  private static Optional<Boolean> yesNoAny(String text) {
    return text.equals("ANY") ? Optional.empty() : Optional.of(YesNo.isYes(text));
  }
}
