package io.butie.bootstrap.scenario;

import io.butie.application.intake.OpeningFile;
import io.butie.application.intake.PastAwards;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import java.util.List;
import java.util.function.Consumer;

/** Awards of an earlier register that a test names one by one. */
record PastAwardList(OpeningFile file, List<PastAward> awards) implements PastAwards {

  static PastAwardList of(PastAward... awards) {
    List<PastAward> list = List.of(awards);
    return new PastAwardList(
        new OpeningFile(Digest.sha256(list.toString()), list.size(), Money.ZERO), list);
  }

  @Override
  public Digest forEach(Consumer<PastAward> each) {
    awards.forEach(each);
    return Digest.sha256(awards.toString());
  }
}
