package io.butie.domain.claim;

import java.util.List;

/** The awards on record, by person: whatever name the caller knows the person by. */
@FunctionalInterface
public interface EarlierAwards {

  List<EarlierAward> of(String person);
}
