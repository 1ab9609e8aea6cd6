package io.butie.bootstrap.scenario;

import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.training.ClassApplication;
import java.time.LocalDate;
import java.util.Optional;

/** A class that keeps every rule: three weeks of May 2023, paid from the employment subsidy. */
record ClassDraft(
    String id,
    Region region,
    Optional<FundChannel> channel,
    String occupation,
    int heads,
    LocalDate startsOn) {

  private static final int DAYS = 18;

  static ClassDraft of(String id, Region region, String occupation, int heads) {
    return new ClassDraft(
        id,
        region,
        Optional.of(FundChannel.EMPLOYMENT_SUBSIDY),
        occupation,
        heads,
        LocalDate.of(2023, 5, 8));
  }

  ClassDraft onChannel(FundChannel other) {
    return new ClassDraft(id, region, Optional.of(other), occupation, heads, startsOn);
  }

  ClassDraft withoutChannel() {
    return new ClassDraft(id, region, Optional.empty(), occupation, heads, startsOn);
  }

  ClassDraft startingOn(LocalDate day) {
    return new ClassDraft(id, region, channel, occupation, heads, day);
  }

  LocalDate endsOn() {
    return startsOn.plusDays(DAYS);
  }

  ClassApplication application() {
    return new ClassApplication(
        new ClassId(id),
        Province.institutionOf(region),
        region,
        channel,
        Province.FUND_YEAR,
        occupation,
        Province.LEVEL,
        heads,
        startsOn,
        endsOn());
  }
}
