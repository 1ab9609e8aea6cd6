package io.butie.application.intake;

import io.butie.domain.claim.EarlierAward;
import io.butie.domain.reference.Digest;
import java.util.function.Consumer;

/** The awards of an earlier register: hundreds of thousands, so read one by one, and again. */
public interface PastAwards {

  /** What is shown of them, found by reading all of them once. */
  OpeningFile file();

  /**
   * Shows every award in its order.
   *
   * @return the SHA-256 of what was read this time: it differs from {@link #file}'s where somebody
   *     changed it meanwhile
   */
  Digest forEach(Consumer<PastAward> each);

  /**
   * An award of an earlier register.
   *
   * @param id as that register numbers it
   * @param idNumber of its person
   */
  record PastAward(String id, String idNumber, EarlierAward award) {}
}
